import { copyBytes, isArrayBuffer } from "../encoding/bytes.ts";
import { createUtf8State, decodeUtf8, encodeUtf8 } from "../encoding/utf8.ts";

type BlobPart = string | ArrayBuffer | ArrayBufferView | Blob;

let bytesOf: (blob: Blob) => Uint8Array<ArrayBuffer>;

/** The web's Blob, its bytes in the mini-app's own memory. Photos and files of the host are not of this kind. */
export class Blob {
  #bytes: Uint8Array<ArrayBuffer>;
  readonly #type: string;

  static {
    bytesOf = (blob) => blob.#bytes;
  }

  constructor(parts: Iterable<BlobPart> = [], options: { readonly type?: string } = {}) {
    this.#bytes = join(Array.from(parts, partBytes));
    const type = String(options.type ?? "");
    this.#type = /[^ -~]/.test(type) ? "" : type.toLowerCase();
  }

  get size(): number {
    return this.#bytes.length;
  }

  get type(): string {
    return this.#type;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.slice().buffer;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes.slice();
  }

  async text(): Promise<string> {
    return decodeUtf8(this.#bytes, createUtf8State(), true, false).replace(/^\ufeff/, "");
  }

  slice(start?: number, end?: number, contentType: string = ""): Blob {
    const blob = new Blob([], { type: contentType });
    blob.#bytes = this.#bytes.slice(start, end);
    return blob;
  }

  get [Symbol.toStringTag](): string {
    return "Blob";
  }
}

/** The bytes of a Blob, not copied. */
export function blobBytes(blob: Blob): Uint8Array<ArrayBuffer> {
  return bytesOf(blob);
}

function partBytes(part: BlobPart): Uint8Array<ArrayBuffer> {
  if (part instanceof Blob) return bytesOf(part);
  if (ArrayBuffer.isView(part) || isArrayBuffer(part)) return copyBytes(part);
  return encodeUtf8(String(part));
}

function join(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
