import { AbortController, AbortSignal } from "../events/abort.ts";
import { URL } from "../url/url.ts";
import { Body, extractContent, unusedContent } from "./body.ts";
import type { BodyInit, Content } from "./body.ts";
import { Headers } from "./headers.ts";
import type { HeadersInit } from "./headers.ts";

export type RequestInit = {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: BodyInit | null;
  readonly signal?: AbortSignal | null;
};

/** The web's Request, as far as a request without cookies, cache and modes goes; other options are ignored. */
export class Request extends Body {
  readonly #url: string;
  readonly #method: string;
  readonly #headers: Headers;
  readonly #signal: AbortSignal;

  constructor(input: Request | URL | string, init: RequestInit = {}) {
    const from = input instanceof Request ? input : undefined;
    const method = checkMethod(init.method ?? from?.method ?? "GET");
    const headers = new Headers(init.headers ?? from?.headers);
    const content = requestContent(from, init, headers);
    if (content !== null && (method === "GET" || method === "HEAD")) {
      throw new TypeError(
        `A ${method} request has no body: use another method, or put the data into the URL.`,
      );
    }
    super(content, () => headers.get("content-type") ?? "");
    this.#url = from?.url ?? checkUrl(String(input));
    this.#method = method;
    this.#headers = headers;
    const signal = init.signal === undefined ? from?.signal : init.signal;
    this.#signal = signal ? AbortSignal.any([signal]) : new AbortController().signal;
  }

  get url(): string {
    return this.#url;
  }
  get method(): string {
    return this.#method;
  }
  get headers(): Headers {
    return this.#headers;
  }
  get signal(): AbortSignal {
    return this.#signal;
  }

  clone(): Request {
    unusedContent(this);
    return new Request(this);
  }

  get [Symbol.toStringTag](): string {
    return "Request";
  }
}

function requestContent(from: Request | undefined, init: RequestInit, headers: Headers): Content | null {
  if (init.body === undefined) return from === undefined ? null : unusedContent(from);
  if (init.body === null) return null;
  const { content, type } = extractContent(init.body);
  if (type !== null && !headers.has("content-type")) headers.set("content-type", type);
  return content;
}

function checkMethod(method: string): string {
  const name = String(method).toUpperCase();
  if (!/^[A-Z]+$/.test(name) || name === "CONNECT" || name === "TRACE" || name === "TRACK") {
    throw new TypeError(`The method ${name.slice(0, 50)} cannot be used: give one such as GET or POST.`);
  }
  return name;
}

function checkUrl(text: string): string {
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new TypeError("The URL carries a user name or password: send them in an Authorization header.");
  }
  return url.href;
}
