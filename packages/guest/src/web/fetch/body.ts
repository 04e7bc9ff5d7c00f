import { copyBytes, isArrayBuffer } from "../encoding/bytes.ts";
import { createUtf8State, decodeUtf8, encodeUtf8 } from "../encoding/utf8.ts";
import { URLSearchParams } from "../url/search-params.ts";
import { Blob, blobBytes } from "./blob.ts";

export type BodyInit = string | ArrayBuffer | ArrayBufferView | URLSearchParams | Blob;

/** Content of a body: at hand, or read from the host when it is first asked for. */
export type Content = string | Uint8Array<ArrayBuffer> | (() => Promise<Uint8Array<ArrayBuffer>>);

let contentOf: (body: Body) => Content | null;

/** What Request and Response share: a body that is read once. */
export class Body {
  #content: Content | null;
  #used = false;
  readonly #type: () => string;

  static {
    contentOf = (body) => {
      if (body.#used) throw new TypeError("The body was read already: clone() before the first read.");
      return body.#content;
    };
  }

  constructor(content: Content | null, type: () => string) {
    this.#content = content;
    this.#type = type;
  }

  get bodyUsed(): boolean {
    return this.#used;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.#read()], { type: this.#type() });
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    // A copy: a clone of this body may be read too.
    return (await this.#read()).slice();
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async text(): Promise<string> {
    return decodeUtf8(await this.#read(), createUtf8State(), true, false).replace(/^\ufeff/, "");
  }

  async #read(): Promise<Uint8Array<ArrayBuffer>> {
    const content = contentOf(this);
    if (content === null) return new Uint8Array(0);
    this.#used = true;
    this.#content = null;
    if (typeof content === "string") return encodeUtf8(content);
    return typeof content === "function" ? content() : content;
  }
}

/** Content of a body that was not read yet; throws a TypeError if it was. */
export function unusedContent(body: Body): Content | null {
  return contentOf(body);
}

/** Content and type of what a creator gives as a body. The bytes are copied: a later change does not reach the request. */
export function extractContent(body: unknown): {
  content: string | Uint8Array<ArrayBuffer>;
  type: string | null;
} {
  if (body instanceof URLSearchParams) {
    return { content: body.toString(), type: "application/x-www-form-urlencoded;charset=UTF-8" };
  }
  if (body instanceof Blob) return { content: blobBytes(body), type: body.type === "" ? null : body.type };
  if (ArrayBuffer.isView(body) || isArrayBuffer(body)) return { content: copyBytes(body), type: null };
  return { content: String(body), type: "text/plain;charset=UTF-8" };
}
