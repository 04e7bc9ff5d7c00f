import { AtollError } from "@atoll/protocol";
import type { Change } from "./find-changes.ts";

const MAGIC = [0x41, 0x54, 0x50, 0x31];
const HEADER = 16;

/** A patch before it is packed: "ATP1", length of the result, number of changes, length of all diffs; changes; diffs; extras. */
export function encodePatch(old: Uint8Array, next: Uint8Array, changes: readonly Change[]): Uint8Array {
  const diffBytes = changes.reduce((total, { diff }) => total + diff, 0);
  const extraBytes = changes.reduce((total, { extra }) => total + extra, 0);
  const out = new Uint8Array(HEADER + changes.length * 12 + diffBytes + extraBytes);
  const view = new DataView(out.buffer);
  out.set(MAGIC);
  view.setUint32(4, next.length, true);
  view.setUint32(8, changes.length, true);
  view.setUint32(12, diffBytes, true);
  let control = HEADER;
  let diffAt = HEADER + changes.length * 12;
  let extraAt = diffAt + diffBytes;
  for (const { oldAt, newAt, diff, extra, seek } of changes) {
    view.setUint32(control, diff, true);
    view.setUint32(control + 4, extra, true);
    view.setInt32(control + 8, seek, true);
    control += 12;
    for (let index = 0; index < diff; index += 1) {
      out[diffAt++] = (next[newAt + index] ?? 0) - (old[oldAt + index] ?? 0);
    }
    out.set(next.subarray(newAt + diff, newAt + diff + extra), extraAt);
    extraAt += extra;
  }
  return out;
}

/**
 * The new bytes that an unpacked patch makes of the old. Throws PATCH_INVALID.
 * Security: every number is checked before it is used, and no more than `maxBytes` are made.
 */
export function decodePatch(old: Uint8Array, patch: Uint8Array, maxBytes: number): Uint8Array {
  const view = new DataView(patch.buffer, patch.byteOffset, patch.byteLength);
  if (patch.length < HEADER || MAGIC.some((byte, index) => patch[index] !== byte))
    throw invalid("is not one");
  const [size, count, diffBytes] = [
    view.getUint32(4, true),
    view.getUint32(8, true),
    view.getUint32(12, true),
  ];
  const controls = HEADER + count * 12;
  if (size > maxBytes || diffBytes > size || controls + diffBytes > patch.length)
    throw invalid("is longer than it may be");
  const made = new Uint8Array(size);
  let at = 0;
  let oldAt = 0;
  let diffAt = controls;
  let extraAt = controls + diffBytes;
  for (let control = HEADER; control < controls; control += 12) {
    const [diff, extra] = [view.getUint32(control, true), view.getUint32(control + 4, true)];
    const fits = at + diff + extra <= size && oldAt >= 0 && oldAt + diff <= old.length;
    if (!fits || diffAt + diff > controls + diffBytes || extraAt + extra > patch.length)
      throw invalid("leads out of its bounds");
    for (let index = 0; index < diff; index += 1) made[at++] = (old[oldAt++] ?? 0) + (patch[diffAt++] ?? 0);
    made.set(patch.subarray(extraAt, extraAt + extra), at);
    at += extra;
    extraAt += extra;
    oldAt += view.getInt32(control + 8, true);
  }
  if (at !== size || diffAt !== controls + diffBytes || extraAt !== patch.length)
    throw invalid("does not end where it should");
  return made;
}

/** The longest an unpacked patch for a result of `maxBytes` can sensibly be. */
export function patchCap(maxBytes: number): number {
  return HEADER + maxBytes * 4 + 1024;
}

/** The one error of a patch that cannot be used. */
export function invalid(problem: string, cause?: unknown): AtollError {
  return new AtollError("PATCH_INVALID", `The patch ${problem}. The whole file is fetched instead.`, {
    cause,
  });
}
