import { createHash } from "node:crypto";
import { applyPatch, createPatch } from "@atoll/distribution/patch";
import { describe, expect, it } from "vitest";
import { buildArtifacts } from "./build-artifacts.ts";
import { FLAGS } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";
import { bytecodeVersion, compileBytecode, disassemble } from "./hermesc.ts";
import { checkOpcodes } from "./opcodes.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FORMATS: readonly BytecodeFormat[] = ["hermes-98", "hermes-99"];
const PROBE = `
  var fns = [];
  for (let i = 0; i < 3; i++) fns.push(function () { return i; });
  while (fns.length > 5) fns.pop();
  globalThis.keys = Object.keys({ a: 1 });
`;

describe.each(FORMATS)("compileBytecode for %s", (format) => {
  const compile = (flags: readonly string[], source = PROBE) =>
    compileBytecode({ source: bytes(source), format, flags });
  const dump = async (flags: readonly string[], source = PROBE) =>
    disassemble(await compile(flags, source), format);
  const opcodes = (listing: string, name: string) =>
    listing.split("\n").filter((line) => line.includes(`] ${name}`)).length;

  it("gives bytecode of its version, the same each time", async () => {
    const first = await compileBytecode({ source: bytes(PROBE), format });
    expect(bytecodeVersion(first)).toBe(Number(format.slice(-2)));
    expect(await compileBytecode({ source: bytes(PROBE), format })).toEqual(first);
  });

  it("gives bytecode, which a lost -emit-binary would end", async () => {
    await expect(compile(without("-emit-binary"))).rejects.toMatchObject({ code: "BUNDLE_FAILED" });
  });

  it("is optimised, which -O0 in its place would end", async () => {
    // The compiler optimises by default: the flag is kept so that a new default changes nothing.
    expect(FLAGS).toContain("-O");
    expect((await compile(FLAGS)).length).toBeLessThan((await compile(replaced("-O", "-O0"))).length);
  });

  it("carries no names of files or lines, which a lost -g0 would add", async () => {
    const [shipped, debug] = [await compile(FLAGS), await compile(without("-g0"))];
    expect(Buffer.from(shipped).includes("main.jsbundle")).toBe(false);
    expect(Buffer.from(debug).includes("main.jsbundle")).toBe(true);
  });

  it("can be interrupted in loops, which a lost -emit-async-break-check would end", async () => {
    expect(opcodes(await dump(FLAGS), "AsyncBreakCheck")).toBeGreaterThan(0);
    expect(opcodes(await dump(without("-emit-async-break-check")), "AsyncBreakCheck")).toBe(0);
  });

  it("gives each turn of a loop its own variable, which a lost -Xes6-block-scoping would end", async () => {
    expect(await dump(without("-Xes6-block-scoping"))).not.toBe(await dump(FLAGS));
  });

  it("calls no built-in past the mini-app's own globals, which a lost -fno-static-builtins would allow", async () => {
    const source = `"use static builtin"; globalThis.keys = Object.keys({ a: 1 });`;
    const [shipped, asked] = [await dump(FLAGS, source), await dump(without("-fno-static-builtins"), source)];
    expect(opcodes(shipped, "CallBuiltin")).toBe(0);
    expect(opcodes(asked, "CallBuiltin")).toBe(1);
    expect(() => checkOpcodes(shipped)).not.toThrow();
    expect(() => checkOpcodes(asked)).toThrow(expect.objectContaining({ code: "BYTECODE_REFUSED" }));
  });

  it("says what the compiler said when the script is none", async () => {
    await expect(compile(FLAGS, "function (")).rejects.toMatchObject({ code: "BUNDLE_FAILED" });
  });

  it("knows no environment and no file of the registry", async () => {
    const shipped = Buffer.from(await compileBytecode({ source: bytes(PROBE), format })).toString("latin1");
    for (const secret of [process.cwd(), process.env["HOME"] ?? "/root"])
      expect(shipped).not.toContain(secret);
  });
});

describe("checkOpcodes", () => {
  const listing = (line: string) =>
    `Bytecode File Information:\n  Bytecode options:\n    staticBuiltins: 0\n\nGlobal String Table:\n\nFunction<global>:\n${line}\n`;
  it.each([
    "FastArrayLoad",
    "TypedLoadParent",
    "NewTypedObjectWithBuffer",
    "GetOwnBySlotIdx",
    "CallRequire",
    "DirectEval",
    "Opcode255",
  ])("refuses %s", (opcode) => {
    expect(() => checkOpcodes(listing(`[@ 0] ${opcode} 1<Reg8>`))).toThrow(opcode);
  });

  it("refuses a listing without instructions, and one of a compiler that binds built-ins", () => {
    expect(() => checkOpcodes(listing(""))).toThrow("no instruction");
    expect(() =>
      checkOpcodes(listing("[@ 0] Ret 0<Reg8>").replace("staticBuiltins: 0", "staticBuiltins: 1")),
    ).toThrow("built-ins");
  });

  it("takes the text of a mini-app for text", async () => {
    const source = 'x("\\n[@ 0] FastArrayLoad 1<Reg8>\\n    staticBuiltins: 1\\n");';
    const listed = await disassemble(
      await compileBytecode({ source: bytes(source), format: "hermes-98" }),
      "hermes-98",
    );
    expect(() => checkOpcodes(listed)).not.toThrow();
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

function replaced(flag: string, by: string): string[] {
  return FLAGS.map((each) => (each === flag ? by : each));
}

/** A script of some size; later versions have a function more, with names and texts of its own. */
function script(version: number): string {
  const lines = Array.from(
    { length: 400 },
    (_, index) => `globalThis.f${index} = function (a) { return a.member${index} + "text ${index}"; };`,
  );
  const more = `globalThis.extra = function (q) { return q.aaaNewMember.zzzOther + "hello, a new text"; };`;
  if (version > 1) lines.splice(200, 0, more);
  return lines.join("\n");
}
