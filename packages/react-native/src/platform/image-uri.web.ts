import type { BlobContent } from "@atoll/capabilities";

/** Longer than a layout that is under way: it may still ask for a picture that was taken off the page. */
const RELEASE_AFTER_MS = 1_000;

/** Makes an address that the platform's Image draws; `release` frees it when it is no longer shown. */
export function createImageUri(content: BlobContent): { readonly uri: string; release(): void } {
  const uri = URL.createObjectURL(new Blob([content.bytes.slice()], { type: content.type }));
  return { uri, release: () => void setTimeout(() => URL.revokeObjectURL(uri), RELEASE_AFTER_MS) };
}
