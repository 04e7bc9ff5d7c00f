import { parseUrl } from "./parse.ts";
import { EncodeSet, percentEncode } from "./percent.ts";
import { serializeHost, serializeOrigin, serializePath, serializeUrl } from "./record.ts";
import type { UrlRecord } from "./record.ts";
import { createLinkedParams, resetParams } from "./search-params.ts";
import type { URLSearchParams } from "./search-params.ts";
import {
  canHaveCredentials,
  setHash,
  setHost,
  setPathname,
  setPort,
  setProtocol,
  setSearch,
} from "./setters.ts";

/** The web's URL, by the WHATWG URL standard. */
export class URL {
  #url: UrlRecord;
  #params: URLSearchParams | undefined;

  constructor(url: string | URL, base?: string | URL) {
    const record = parse(url, base);
    if (record === null) throw invalid(url, base);
    this.#url = record;
  }

  static canParse(url: string | URL, base?: string | URL): boolean {
    return parse(url, base) !== null;
  }

  static parse(url: string | URL, base?: string | URL): URL | null {
    const record = parse(url, base);
    return record === null ? null : new URL(serializeUrl(record));
  }

  get href(): string {
    return serializeUrl(this.#url);
  }
  set href(value: string) {
    const record = parse(value);
    if (record === null) throw invalid(value);
    this.#url = record;
    this.#resetParams();
  }

  get origin(): string {
    return serializeOrigin(this.#url, parseUrl);
  }

  get protocol(): string {
    return `${this.#url.scheme}:`;
  }
  set protocol(value: string) {
    setProtocol(this.#url, String(value));
  }

  get username(): string {
    return this.#url.username;
  }
  set username(value: string) {
    if (canHaveCredentials(this.#url)) this.#url.username = percentEncode(String(value), EncodeSet.userinfo);
  }

  get password(): string {
    return this.#url.password;
  }
  set password(value: string) {
    if (canHaveCredentials(this.#url)) this.#url.password = percentEncode(String(value), EncodeSet.userinfo);
  }

  get host(): string {
    return serializeHost(this.#url);
  }
  set host(value: string) {
    setHost(this.#url, String(value), true);
  }

  get hostname(): string {
    return this.#url.host ?? "";
  }
  set hostname(value: string) {
    setHost(this.#url, String(value), false);
  }

  get port(): string {
    return this.#url.port === null ? "" : String(this.#url.port);
  }
  set port(value: string) {
    setPort(this.#url, String(value));
  }

  get pathname(): string {
    return serializePath(this.#url);
  }
  set pathname(value: string) {
    setPathname(this.#url, String(value));
  }

  get search(): string {
    return this.#url.query ? `?${this.#url.query}` : "";
  }
  set search(value: string) {
    setSearch(this.#url, String(value));
    this.#resetParams();
  }

  get searchParams(): URLSearchParams {
    this.#params ??= createLinkedParams(this.#url.query ?? "", () => {
      this.#url.query = this.#params?.toString() || null;
    });
    return this.#params;
  }

  get hash(): string {
    return this.#url.fragment ? `#${this.#url.fragment}` : "";
  }
  set hash(value: string) {
    setHash(this.#url, String(value));
  }

  toString(): string {
    return this.href;
  }

  toJSON(): string {
    return this.href;
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }

  #resetParams(): void {
    if (this.#params !== undefined) resetParams(this.#params, this.#url.query ?? "");
  }
}

function parse(url: string | URL, base?: string | URL): UrlRecord | null {
  if (base === undefined) return parseUrl(String(url));
  const baseRecord = parseUrl(String(base));
  return baseRecord === null ? null : parseUrl(String(url), baseRecord);
}

function invalid(url: string | URL, base?: string | URL): TypeError {
  const against = base === undefined ? "" : ` against ${String(base).slice(0, 200)}`;
  const error = new TypeError(
    `Not a valid URL: ${String(url).slice(0, 200)}${against}. Give an absolute URL, or a base.`,
  );
  return Object.assign(error, { code: "ERR_INVALID_URL" });
}
