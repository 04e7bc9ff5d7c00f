import { createHash } from "node:crypto";

/** A file as it is served: bytes in memory with everything its headers need. */
export type StaticFile = {
  readonly body: Uint8Array;
  readonly type: string;
  readonly etag: string;
  /** True when the address holds a hash of the content, so that it never changes. */
  readonly immutable: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly encodings: { readonly br?: Uint8Array; readonly gzip?: Uint8Array };
};

/** What can be said of a file besides its bytes. */
export type StaticFileOptions = {
  readonly type: string;
  readonly immutable?: boolean;
  readonly headers?: StaticFile["headers"];
  readonly encodings?: StaticFile["encodings"];
};

/** Makes a file of bytes or text, with an ETag of its content. */
export function staticFile(content: Uint8Array | string, options: StaticFileOptions): StaticFile {
  const body = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    body,
    type: options.type,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
    immutable: options.immutable ?? false,
    headers: options.headers ?? {},
    encodings: options.encodings ?? {},
  };
}
