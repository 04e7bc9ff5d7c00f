import { Body, extractContent, unusedContent } from "./body.ts";
import type { BodyInit, Content } from "./body.ts";
import { Headers } from "./headers.ts";
import type { HeadersInit } from "./headers.ts";

export type ResponseInit = {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: HeadersInit;
};
type Details = {
  readonly content: Content | null;
  readonly headers: Headers;
  readonly status: number;
  readonly statusText: string;
  readonly type: string;
  readonly url: string;
  readonly redirected: boolean;
};

/** Tells details, which only this module can make, from what a creator passes. */
const made = new WeakSet<object>();

/** The web's Response. */
export class Response extends Body {
  readonly #details: Omit<Details, "content">;

  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    const details = isDetails(body) ? body : detailsOf(body ?? null, init);
    super(details.content, () => details.headers.get("content-type") ?? "");
    const { content: _, ...rest } = details;
    this.#details = rest;
  }

  static error(): Response {
    return createResponse({ ...detailsOf(null, {}), status: 0, type: "error" });
  }

  static json(data: unknown, init: ResponseInit = {}): Response {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError("Response.json needs a value that JSON can hold.");
    const headers = new Headers(init.headers);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return new Response(text, { ...init, headers });
  }

  get headers(): Headers {
    return this.#details.headers;
  }
  get ok(): boolean {
    return this.#details.status >= 200 && this.#details.status <= 299;
  }
  get redirected(): boolean {
    return this.#details.redirected;
  }
  get status(): number {
    return this.#details.status;
  }
  get statusText(): string {
    return this.#details.statusText;
  }
  get type(): string {
    return this.#details.type;
  }
  get url(): string {
    return this.#details.url;
  }

  clone(): Response {
    return createResponse({
      ...this.#details,
      content: unusedContent(this),
      headers: new Headers(this.#details.headers),
    });
  }

  get [Symbol.toStringTag](): string {
    return "Response";
  }
}

/** A response with what its public constructor cannot give: URL, type, content that is still with the host. */
export function createResponse(details: Details): Response {
  made.add(details);
  return new Response(details as unknown as BodyInit);
}

function isDetails(value: unknown): value is Details {
  return typeof value === "object" && value !== null && made.has(value);
}

function detailsOf(body: BodyInit | null, init: ResponseInit): Details {
  const status = init.status ?? 200;
  if (!(status >= 200 && status <= 599))
    throw new RangeError(`${status} is no status of a response: give 200 to 599.`);
  const headers = new Headers(init.headers);
  const extracted = body === null ? null : extractContent(body);
  if (extracted !== null && (status === 204 || status === 205 || status === 304)) {
    throw new TypeError(`A response with status ${status} has no body.`);
  }
  if (extracted !== null && extracted.type !== null && !headers.has("content-type")) {
    headers.set("content-type", extracted.type);
  }
  return {
    content: extracted?.content ?? null,
    headers,
    status,
    statusText: String(init.statusText ?? ""),
    type: "default",
    url: "",
    redirected: false,
  };
}
