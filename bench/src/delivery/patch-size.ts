import { brotliCompressSync } from "node:zlib";
import { hdiff } from "@hot-updater/bsdiff";
import { buildArtifacts } from "../../../apps/registry/src/compile/build-artifacts.ts";
import { compileBytecode } from "../../../apps/registry/src/compile/hermesc.ts";
import { largeBundle } from "./large-bundle.ts";

export type PatchSizes = {
  readonly sourceBytes: number;
  readonly bytecodeBytes: number;
  readonly ours: number;
  /** bsdiff, as hot-updater ships it, between two plain outputs of the same compiler. */
  readonly peer: number;
  /** The peer's patch, packed by brotli as ours is. */
  readonly peerPacked: number;
};

/** What a one-line update of a large app weighs on the wire: ours, laid out by the release before, against bsdiff of plain bytecode. */
export async function measurePatch(): Promise<PatchSizes> {
  const [before, after] = [await codeOf(1), await codeOf(2)];
  const format = "hermes-98";
  const [plainBefore, plainAfter] = [
    await compileBytecode({ source: before, format }),
    await compileBytecode({ source: after, format }),
  ];
  const first = await buildArtifacts(before, []);
  const code = Object.fromEntries(first.map((each) => [each.format, each.bytes]));
  const second = await buildArtifacts(after, [code]);
  const ours = second.find((each) => each.format === format)?.patches[0]?.bytes.length;
  if (ours === undefined) throw new Error("No patch came out smaller than the whole.");
  const peer = await hdiff(plainBefore, plainAfter);
  return {
    sourceBytes: after.length,
    bytecodeBytes: plainAfter.length,
    ours,
    peer: peer.length,
    peerPacked: brotliCompressSync(peer).length,
  };
}

async function codeOf(version: number): Promise<Uint8Array> {
  return (await largeBundle(version)).get("main.jsbundle") ?? new Uint8Array();
}
