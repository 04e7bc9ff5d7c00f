import type { BlobContent } from "@atoll/capabilities";

/** Makes an address that the platform's Image draws; `release` frees it when it is no longer shown. */
export function createImageUri(content: BlobContent): { readonly uri: string; release(): void } {
  const uri = URL.createObjectURL(new Blob([content.bytes.slice()], { type: content.type }));
  return { uri, release: () => URL.revokeObjectURL(uri) };
}
