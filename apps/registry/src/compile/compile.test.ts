import { createHash } from "node:crypto";
import { applyPatch, createPatch } from "@atoll/distribution/patch";
import { describe, expect, it } from "vitest";
import { buildArtifacts } from "./build-artifacts.ts";
import { FLAGS } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";
import { bytecodeVersion, compileBytecode, disassemble } from "./hermesc.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FORMATS: readonly BytecodeFormat[] = ["hermes-98", "hermes-99"];
const PROBE = `
  var fns = [];
  for (let i = 0; i < 3; i++) fns.push(function () { return i; });
  while (fns.length > 5) fns.pop();
  globalThis.keys = Object.keys({ a: 1 });
`;

describe.each(FORMATS)("compileBytecode for %s", (format) => {
  const dump = async (flags: readonly string[]) =>
    disassemble(await compileBytecode({ source: bytes(PROBE), format, flags }), format);

  it("gives bytecode of its version, the same each time", async () => {
    const first = await compileBytecode({ source: bytes(PROBE), format });
    expect(bytecodeVersion(first)).toBe(Number(format.slice(-2)));
    expect(await compileBytecode({ source: bytes(PROBE), format })).toEqual(first);
  });

  it("can be interrupted in loops, which a lost -emit-async-break-check would end", async () => {
    expect(await dump(FLAGS)).toContain("AsyncBreakCheck");
    expect(await dump(without("-emit-async-break-check"))).not.toContain("AsyncBreakCheck");
  });

  it("gives each turn of a loop its own variable, which a lost -Xes6-block-scoping would end", async () => {
    expect(await dump(without("-Xes6-block-scoping"))).not.toBe(await dump(FLAGS));
  });

  it("calls no built-in past the mini-app's own globals, even where the script asks for it", async () => {
    const source = bytes(`"use static builtin"; globalThis.keys = Object.keys({ a: 1 });`);
    const shipped = await disassemble(await compileBytecode({ source, format }), format);
    const asked = await disassemble(
      await compileBytecode({
        source,
        format,
        flags: without("-fno-static-builtins").concat("-fstatic-builtins"),
      }),
      format,
    );
    expect(shipped).not.toMatch(/CallBuiltin.*keys/i);
    expect(asked).toMatch(/CallBuiltin/i);
  });

  it("carries no debug info, which a lost -g0 would add", async () => {
    const [shipped, debug] = [
      await compileBytecode({ source: bytes(PROBE), format }),
      await compileBytecode({ source: bytes(PROBE), format, flags: without("-g0").concat("-g3") }),
    ];
    expect(shipped.length).toBeLessThan(debug.length);
  });

  it("says what the compiler said when the script is none", async () => {
    await expect(compileBytecode({ source: bytes("function ("), format })).rejects.toMatchObject({
      code: "BUNDLE_FAILED",
    });
  });
});

describe("buildArtifacts", () => {
  it("gives every format, and patches that lead to it from the release before", async () => {
    const old = bytes(script(1));
    const next = bytes(script(2));
    const before = await buildArtifacts(old, []);
    const code = Object.fromEntries(before.map((each) => [each.format, each.bytes]));
    const after = await buildArtifacts(next, [code]);
    expect(after.map(({ format }) => format)).toEqual(["js", "hermes-98", "hermes-99"]);
    for (const { format, bytes: made, patches } of after) {
      const from = code[format] ?? new Uint8Array();
      const [patch] = patches;
      expect(patch?.from).toBe(createHash("sha256").update(from).digest("hex"));
      expect(await applyPatch(from, patch?.bytes ?? new Uint8Array(), made.length)).toEqual(made);
    }
    const [plainOld, plainNext] = [
      await compileBytecode({ source: old, format: "hermes-98" }),
      await compileBytecode({ source: next, format: "hermes-98" }),
    ];
    const plain = await createPatch(plainOld, plainNext);
    expect(after[1]?.patches[0]?.bytes.length).toBeLessThan(plain.length);
  });

  it.each([
    "$SHBuiltin.call()",
    "\\u0024SHBuiltin.call()",
    '"use static builtin"; x()',
    '(function () { "use static builtin"; })()',
  ])("refuses the compiler's own intrinsics: %s", async (source) => {
    await expect(buildArtifacts(bytes(source), [])).rejects.toMatchObject({ code: "BUNDLE_FAILED" });
  });
});

function without(flag: string): string[] {
  return FLAGS.filter((each) => each !== flag);
}

/** A script of some size, of which one line differs by version. */
function script(version: number): string {
  const lines = Array.from(
    { length: 400 },
    (_, index) => `globalThis.f${index} = function (a) { return a + "text ${index}"; };`,
  );
  lines.splice(
    200,
    0,
    `globalThis.version = "release ${version}"; globalThis.more${version} = function () { return ${version}; };`,
  );
  return lines.join("\n");
}
