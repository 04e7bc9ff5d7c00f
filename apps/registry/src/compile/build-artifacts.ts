import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { createPatch } from "@atoll/distribution/patch";
import type { CodeFormat } from "@atoll/distribution";
import { refuseIntrinsics } from "@atoll/checks";
import { bytecodeVersion, compileBytecode } from "./hermesc.ts";

/** The code of one release by format. */
export type Code = { readonly [format in CodeFormat]?: Uint8Array };

/** The code of a release and how to come to it from older ones. */
export type BuiltCode = {
  readonly format: CodeFormat;
  readonly bytes: Uint8Array;
  readonly patches: readonly { readonly from: string; readonly bytes: Uint8Array }[];
};

const BYTECODE = { "hermes-98": 98, "hermes-99": 99 } as const;
const PATCHES = 3;

/**
 * Everything a release's code comes in: the script, bytecode of each version laid out like the newest release before it, and patches
 * from the last three. `previous` is newest first. The same input gives the same bytes. Throws BUNDLE_FAILED.
 */
export async function buildArtifacts(source: Uint8Array, previous: readonly Code[]): Promise<BuiltCode[]> {
  // Security: hermesc's own intrinsics reach past the language; they are refused by syntax, where escapes cannot hide them.
  await refuseIntrinsics(new TextDecoder().decode(source));
  const built: BuiltCode[] = [await withPatches("js", source, previous)];
  for (const format of ["hermes-98", "hermes-99"] as const) {
    const base = previous[0]?.[format];
    const compile = { source, format, ...(base !== undefined && { base }) };
    const bytes = await compileBytecode(compile);
    const again = await compileBytecode(compile);
    if (Buffer.compare(bytes, again) !== 0 || bytecodeVersion(bytes) !== BYTECODE[format]) {
      throw new AtollError(
        "BUNDLE_FAILED",
        `The compiler for ${format} gave two results for one bundle. Tell the registry's operator.`,
      );
    }
    built.push(await withPatches(format, bytes, previous));
  }
  return built;
}

async function withPatches(
  format: CodeFormat,
  bytes: Uint8Array,
  previous: readonly Code[],
): Promise<BuiltCode> {
  const patches = [];
  for (const code of previous.slice(0, PATCHES)) {
    const old = code[format];
    if (old === undefined) continue;
    const patch = await createPatch(old, bytes);
    // A patch that saves nothing is not worth a second way to fail.
    if (patch.length < bytes.length)
      patches.push({ from: createHash("sha256").update(old).digest("hex"), bytes: patch });
  }
  return { format, bytes, patches };
}
