import { isAtollError } from "@atoll/protocol";
import { claimedRoot, nextRoot, pinnedRoot } from "../metadata/root-chain.ts";
import type { Root } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { decodeText } from "./decode-text.ts";
import { fetchCapped } from "./fetch-capped.ts";
import { MAX_ROOTS } from "./registry-record.ts";

const ROOT_BYTES = 64 * 1024;

/** A root, and the texts that lead to it from the pinned one. */
export type RootChain = { readonly root: Root; readonly texts: readonly string[] };

/**
 * The root that the pinned one leads to by the texts a device kept. Throws METADATA_* when the pinned root is not one.
 * Security: walked again at every start. A text that does not follow ends the walk: a store cannot name its own root.
 */
export async function walkRoots(options: ReleaseClientOptions, kept: readonly string[]): Promise<RootChain> {
  const { pinnedRoot: pinned, verify } = options;
  let root = await pinnedRoot(pinned, verify);
  const texts: string[] = [];
  for (const text of kept) {
    // A host that was updated may pin a later root than the kept texts begin with.
    if ((claimedRoot(text)?.version ?? 0) <= root.version) continue;
    const next = await nextRoot(root, text, verify).catch(() => undefined);
    if (next === undefined) break;
    root = next;
    texts.push(text);
  }
  return { root, texts };
}

/** The chain with what the registry adds to it. Throws METADATA_SIGNATURE, METADATA_INVALID, METADATA_TOO_LARGE for a root that does not follow. */
export async function extendRoots(options: ReleaseClientOptions, chain: RootChain): Promise<RootChain> {
  let { root } = chain;
  const texts = [...chain.texts];
  while (texts.length < MAX_ROOTS) {
    const text = await fetchRoot(options, root.version + 1);
    if (text === undefined) break;
    root = await nextRoot(root, text, options.verify);
    texts.push(text);
  }
  return texts.length === chain.texts.length ? chain : { root, texts };
}

/** Undefined when there is none: most roots have no successor. Whoever keeps one back cannot do so for longer than the files it signs live. */
async function fetchRoot(options: ReleaseClientOptions, version: number): Promise<string | undefined> {
  try {
    const path = `/cdn/meta/${version}.root.json`;
    const answer = await fetchCapped(options, { path, maxBytes: ROOT_BYTES });
    return answer.status === 200 ? decodeText(answer.bytes, `Root ${version}`) : undefined;
  } catch (error) {
    if (isAtollError(error) && error.code === "DOWNLOAD_FAILED") return undefined;
    throw error;
  }
}
