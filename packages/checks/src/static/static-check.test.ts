import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isAtollError } from "@atoll/protocol";
import { refuseIntrinsics } from "../refuse-intrinsics.ts";
import { RULES } from "../rules.ts";
import { bytes, component, lineMap, samplePackage, wrapped } from "../testing/sample-package.ts";
import { decodeFindings } from "./run-analysis.ts";
import { staticCheck } from "./static-check.ts";

const run = (files: ReadonlyMap<string, Uint8Array>) => staticCheck.run({ files });
const rules = async (files: ReadonlyMap<string, Uint8Array>) => (await run(files)).map(({ rule }) => rule);

describe("the static check", () => {
  it("finds nothing in a plain package", async () => {
    expect(await run(samplePackage(component('jsx(Text,{children:"Hello"})')))).toEqual([]);
  });

  it("names the creator's own file, line and column", async () => {
    const source = "var a=1;\nvar b=2;\n  eval(a);";
    const [found] = await run(
      samplePackage("var a=1;\nvar b=2;\neval(a);", { map: lineMap(source, "src/screens/home.tsx") }),
    );
    expect(found).toMatchObject({
      rule: "static/eval",
      severity: "blocking",
      file: "src/screens/home.tsx",
      line: 3,
      column: 1,
      evidence: expect.stringContaining("eval(a)"),
    });
    expect(found?.fix).toBe(RULES["static/eval"].fix);
  });

  it("warns of code from text in a package, and refuses orders to the compiler there too", async () => {
    const map = lineMap("eval(a);$SHBuiltin", "node_modules/evil/index.js");
    expect(await rules(samplePackage("eval(a);$SHBuiltin.x();", { map }))).toEqual([
      "static/eval-in-package",
      "static/intrinsic",
    ]);
  });

  it("falls back to the bundle's own place with a map that is broken or hostile", async () => {
    for (const map of ["{", '{"version":3}', lineMap("x").replace("AAAA", "!!!!")]) {
      const [found] = await run(samplePackage("eval(x);", { map }));
      expect(found).toMatchObject({ rule: "static/eval", file: "main.jsbundle", line: 2, column: 1 });
    }
  });

  it("looks at chunks, and misses a bundle that is not there", async () => {
    const files = samplePackage("");
    files.set("chunks/a.jsbundle", bytes("eval(x)"));
    expect(await rules(files)).toEqual(["static/eval"]);
    files.delete("main.jsbundle");
    expect(await rules(files)).toEqual(["static/not-a-module"]);
  });

  it.each([
    ["Hermes bytecode", [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f]],
    ["ELF", [0x7f, 0x45, 0x4c, 0x46]],
    ["Mach-O", [0xcf, 0xfa, 0xed, 0xfe]],
    ["PE", [0x4d, 0x5a]],
    ["dex", [0x64, 0x65, 0x78, 0x0a]],
    ["WebAssembly", [0x00, 0x61, 0x73, 0x6d]],
    ["zip", [0x50, 0x4b, 0x03, 0x04]],
    ["gzip", [0x1f, 0x8b, 0x08]],
  ])("finds %s in any file, whatever it is called", async (_, magic) => {
    const files = samplePackage("");
    for (const path of ["assets/a.png", "chunks/a.jsbundle", "main.jsbundle.map"])
      files.set(path, Uint8Array.from([...magic, 0, 0, 0, 0]));
    expect((await rules(files)).filter((rule) => rule === "static/bytecode")).toHaveLength(3);
  });

  it("warns of an asset that people wait for", async () => {
    const files = samplePackage("").set("assets/big.png", new Uint8Array(3 * 1024 * 1024));
    expect(await rules(files)).toEqual(["static/large-asset"]);
  });

  it.each([
    ["nesting past any stack", `x=${"[".repeat(200_000)}${"]".repeat(200_000)};`],
    [
      "a sum of a hundred thousand texts",
      `x=${Array.from({ length: 100_000 }, (_, index) => `"t${index}"`).join("+")};`,
    ],
    ["two megabytes of random text", `x=${JSON.stringify(randomBytes(700_000).toString("hex"))};`],
    ["a regular expression made to be slow", `/${"(a+)+".repeat(2_000)}b/.test(x);`],
    [
      "text made for slow scanners",
      `x="${"-----BEGIN ".repeat(20_000)}${"https://".repeat(20_000)}${"A".repeat(300_000)}";`,
    ],
    ["many names", Array.from({ length: 60_000 }, (_, index) => `var v${index}=Function;`).join("")],
  ])("ends in its time with %s", async (_, body) => {
    const started = performance.now();
    const found = await run(samplePackage(body, { map: "{}" }));
    expect(performance.now() - started).toBeLessThan(25_000);
    for (const { rule } of found) expect(RULES).toHaveProperty([rule]);
  });

  it("takes nothing but findings from the process that parses", () => {
    const good = { rule: "static/eval", message: "m", file: "f", line: 1, column: 2 };
    const wrong = [
      null,
      1,
      {},
      { ...good, rule: "no/rule" },
      { ...good, rule: "toString" },
      { ...good, line: "1" },
      { ...good, file: 1 },
    ];
    expect(decodeFindings([...wrong, good])).toEqual([good]);
    expect(decodeFindings({ length: 1 })).toMatchObject([{ rule: "static/analysis-failed" }]);
    expect(decodeFindings(Array(1_000).fill(good))).toHaveLength(200);
  });
});

describe("before compilation", () => {
  const codeOf = (source: string) =>
    refuseIntrinsics(source).then(
      () => "fine",
      (error: unknown) => (isAtollError(error) ? error.code : String(error)),
    );

  it("orders to the compiler are refused, whatever their escapes", async () => {
    expect(await codeOf(wrapped("\\u0024SHBuiltin.call();"))).toBe("BUNDLE_FAILED");
    expect(await codeOf(wrapped('function f(){"use st\\x61tic builtin"}'))).toBe("BUNDLE_FAILED");
    expect(await codeOf(wrapped("var SHBuiltin=1;"))).toBe("fine");
  });

  it("what cannot be parsed is refused, never let through", async () => {
    expect(await codeOf("var a = ;")).toBe("BUNDLE_FAILED");
    expect(await codeOf("[".repeat(300_000))).toBe("BUNDLE_FAILED");
  });
});

it("an evidence digest stays the same from run to run", async () => {
  const digest = async () =>
    createHash("sha256")
      .update(JSON.stringify(await run(samplePackage("eval(a);new Function(b);"))))
      .digest("hex");
  expect(await digest()).toBe(await digest());
});
