import { percentDecode, toScalars } from "./percent.ts";

export type Pair = [name: string, value: string];
type Init = string | Iterable<Iterable<string>> | Readonly<Record<string, string>> | URLSearchParams;

let linkParams: (params: URLSearchParams, pairs: Pair[], onChange: (() => void) | undefined) => void;

/** The web's URLSearchParams. */
export class URLSearchParams {
  #pairs: Pair[] = [];
  #onChange: (() => void) | undefined;

  static {
    linkParams = (params, pairs, onChange) => {
      params.#pairs = pairs;
      if (onChange !== undefined) params.#onChange = onChange;
    };
  }

  constructor(init: Init = "") {
    if ((typeof init !== "object" && typeof init !== "function") || init === null) {
      this.#pairs = parseForm(String(init).replace(/^\?/, ""));
    } else if (Symbol.iterator in init) {
      for (const pair of init as Iterable<Iterable<string>>) {
        const [name, value, ...rest] = Array.from(pair);
        if (value === undefined || rest.length > 0) {
          throw new TypeError("Each entry of URLSearchParams is a pair of name and value.");
        }
        this.#pairs.push([toText(name), toText(value)]);
      }
    } else {
      for (const name of Object.keys(init)) {
        this.#pairs.push([toText(name), toText((init as Record<string, string>)[name])]);
      }
    }
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: string, value: string): void {
    this.#pairs.push([toText(name), toText(value)]);
    this.#onChange?.();
  }

  delete(name: string, value?: string): void {
    const matches = matcher(name, value);
    this.#pairs = this.#pairs.filter((pair) => !matches(pair));
    this.#onChange?.();
  }

  get(name: string): string | null {
    return this.#pairs.find(matcher(name))?.[1] ?? null;
  }

  getAll(name: string): string[] {
    return this.#pairs.filter(matcher(name)).map((pair) => pair[1]);
  }

  has(name: string, value?: string): boolean {
    return this.#pairs.some(matcher(name, value));
  }

  set(name: string, value: string): void {
    const matches = matcher(name);
    const first = this.#pairs.find(matches);
    if (first === undefined) this.#pairs.push([toText(name), toText(value)]);
    else {
      first[1] = toText(value);
      this.#pairs = this.#pairs.filter((pair) => pair === first || !matches(pair));
    }
    this.#onChange?.();
  }

  sort(): void {
    this.#pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.#onChange?.();
  }

  toString(): string {
    return this.#pairs.map(([name, value]) => `${encodeForm(name)}=${encodeForm(value)}`).join("&");
  }

  forEach(visit: (value: string, name: string, params: URLSearchParams) => void, self?: unknown): void {
    for (const [name, value] of this) visit.call(self, value, name, this);
  }

  *entries(): IterableIterator<Pair> {
    for (let index = 0; index < this.#pairs.length; index++) yield [...(this.#pairs[index] as Pair)];
  }

  *keys(): IterableIterator<string> {
    for (const pair of this) yield pair[0];
  }

  *values(): IterableIterator<string> {
    for (const pair of this) yield pair[1];
  }

  [Symbol.iterator](): IterableIterator<Pair> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return "URLSearchParams";
  }
}

/** Parameters of a URL: `onChange` is called after each change made through them. */
export function createLinkedParams(query: string, onChange: () => void): URLSearchParams {
  const params = new URLSearchParams();
  linkParams(params, parseForm(query), onChange);
  return params;
}

/** Replaces what the parameters hold, without telling. */
export function resetParams(params: URLSearchParams, query: string): void {
  linkParams(params, parseForm(query), undefined);
}

function parseForm(text: string): Pair[] {
  return text
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) return [decodeForm(part), ""];
      return [decodeForm(part.slice(0, equals)), decodeForm(part.slice(equals + 1))];
    });
}

function decodeForm(text: string): string {
  return percentDecode(text.replace(/\+/g, " "));
}

function encodeForm(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, "+")
    .replace(/[!'()~]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}

function toText(value: unknown): string {
  return toScalars(String(value));
}

function matcher(name: string, value?: string): (pair: Pair) => boolean {
  const wanted = toText(name);
  const wantedValue = value === undefined ? undefined : toText(value);
  return (pair) => pair[0] === wanted && (wantedValue === undefined || pair[1] === wantedValue);
}
