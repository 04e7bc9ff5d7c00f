import { inspect } from "../console/inspect.ts";

export type HeadersInit = Headers | Iterable<Iterable<string>> | Readonly<Record<string, string>>;
type Pair = readonly [name: string, value: string];

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** The web's Headers. Names a mini-app may not set are the host's to refuse. */
export class Headers {
  /** In order of adding, names in lower case. */
  #pairs: Pair[] = [];

  constructor(init?: HeadersInit | null) {
    if (init === undefined || init === null) return;
    if (typeof init !== "object")
      throw new TypeError("Headers are made from an object, pairs or other Headers.");
    if (Symbol.iterator in init) {
      for (const entry of init as Iterable<Iterable<string>>) {
        const [name, value, ...rest] = Array.from(entry);
        if (name === undefined || value === undefined || rest.length > 0) {
          throw new TypeError("Each entry of Headers is a pair of name and value.");
        }
        this.append(name, value);
      }
    } else {
      for (const name of Object.keys(init))
        this.append(name, (init as Record<string, string>)[name] as string);
    }
  }

  append(name: string, value: string): void {
    this.#pairs.push([checkName(name), checkValue(value)]);
  }

  delete(name: string): void {
    const wanted = checkName(name);
    this.#pairs = this.#pairs.filter((pair) => pair[0] !== wanted);
  }

  get(name: string): string | null {
    const wanted = checkName(name);
    const values = this.#pairs.filter((pair) => pair[0] === wanted).map((pair) => pair[1]);
    return values.length === 0 ? null : values.join(", ");
  }

  getSetCookie(): string[] {
    return this.#pairs.filter((pair) => pair[0] === "set-cookie").map((pair) => pair[1]);
  }

  has(name: string): boolean {
    const wanted = checkName(name);
    return this.#pairs.some((pair) => pair[0] === wanted);
  }

  set(name: string, value: string): void {
    const wanted = checkName(name);
    const pair: Pair = [wanted, checkValue(value)];
    const at = this.#pairs.findIndex((each) => each[0] === wanted);
    if (at < 0) this.#pairs.push(pair);
    else
      this.#pairs = this.#pairs
        .map((each, index) => (index === at ? pair : each))
        .filter((each) => each === pair || each[0] !== wanted);
  }

  forEach(visit: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    for (const [name, value] of this) visit.call(self, value, name, this);
  }

  *entries(): IterableIterator<[string, string]> {
    for (const [name, value] of this.#sorted()) yield [name, value];
  }

  *keys(): IterableIterator<string> {
    for (const pair of this.#sorted()) yield pair[0];
  }

  *values(): IterableIterator<string> {
    for (const pair of this.#sorted()) yield pair[1];
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return "Headers";
  }

  /** By name, values of one name joined; only cookies stay apart. */
  #sorted(): Pair[] {
    const names = Array.from(new Set(this.#pairs.map((pair) => pair[0]))).sort();
    return names.flatMap((name): Pair[] => {
      if (name === "set-cookie") return this.getSetCookie().map((cookie) => [name, cookie]);
      return [[name, this.get(name) ?? ""]];
    });
  }
}

function checkName(name: unknown): string {
  const text = String(name);
  if (!TOKEN.test(text)) throw new TypeError(`${inspect(text).slice(0, 100)} is not a header name.`);
  return text.toLowerCase();
}

function checkValue(value: unknown): string {
  const text = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  if (/[\0\r\n]|[^\0-\xff]/.test(text)) {
    throw new TypeError(
      `${inspect(text).slice(0, 100)} is not a header value: use one line of Latin-1 text.`,
    );
  }
  return text;
}
