/** Any value of the store's port as ASCII JSON, so that lone surrogates and bytes survive the way into a browser. */
export type Packed = string;

export function packValue(value: unknown): Packed {
  const json = JSON.stringify({ value }, (_, part: unknown) =>
    part instanceof Uint8Array ? { $bytes: [...part] } : part,
  );
  return encodeURIComponent(json);
}

export function unpackValue(packed: Packed): unknown {
  const revive = (_: string, part: unknown) => (isPackedBytes(part) ? Uint8Array.from(part.$bytes) : part);
  return (JSON.parse(decodeURIComponent(packed), revive) as { value: unknown }).value;
}

function isPackedBytes(part: unknown): part is { readonly $bytes: readonly number[] } {
  return typeof part === "object" && part !== null && "$bytes" in part;
}
