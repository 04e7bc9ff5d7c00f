import { AtollError, cleanChromeText } from "@atoll/protocol";
import type { BlobStore } from "../provider.ts";
import { mediaType } from "./provider.ts";
import { FILE_LIMITS } from "./schema.ts";

/** A file as the device knows it; its bytes are read only once it is known to fit. */
export type DeviceFile = {
  readonly name: string;
  /** As the device says; may be empty. */
  readonly type: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
};

export type PickRequest = { readonly types: readonly string[]; readonly max: number };

/** What a mini-app gets of files that a person chose. Throws USER_CANCELED when none is of a wanted type, QUOTA_EXCEEDED when one is too large. */
export async function takePicked(
  chosen: readonly DeviceFile[],
  { types, max }: PickRequest,
  blobs: BlobStore,
) {
  // Security: pickers take a type for a hint, and let people choose what they like.
  const wanted = chosen.filter((file) => isWanted(mediaType(file.type), types)).slice(0, max);
  if (wanted.length === 0) throw new AtollError("USER_CANCELED", "The person chose no file of these types.");
  for (const file of wanted) assertFits(file.size);
  const taken = [];
  for (const file of wanted) {
    const bytes = await file.bytes();
    assertFits(bytes.length);
    const type = mediaType(file.type);
    taken.push({ blob: blobs.put({ bytes, type }), name: pickedName(file.name), type, size: bytes.length });
  }
  return taken;
}

function isWanted(type: string, types: readonly string[]): boolean {
  if (types.length === 0) return true;
  return types.some((each) => (each.endsWith("/*") ? type.startsWith(each.slice(0, -1)) : type === each));
}

function assertFits(usage: number): void {
  const quota = FILE_LIMITS.pickedBytes;
  if (usage <= quota) return;
  const message = `A chosen file has ${usage} bytes of at most ${quota}. Ask for a smaller one.`;
  throw new AtollError("QUOTA_EXCEEDED", message, { data: { usage, quota } });
}

/** The last name alone, without what a person could not see; its ending outlives a cut. */
function pickedName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(last)?.[0] ?? "";
  const stem = cleanChromeText(last.slice(0, last.length - ending.length), FILE_LIMITS.name - ending.length);
  return `${stem || "file"}${ending}`;
}
