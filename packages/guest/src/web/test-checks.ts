/** What each web API does, checked from inside a realm by its globals alone: in Node's own realm too, as an oracle. */
export type CheckWorld = {
  /** Moves the host's clock on, and runs what is due. */
  advance(ms: number): void;
  /** Errors reported and lines logged since the check began. */
  readonly reports: unknown[];
  readonly logs: string[];
};
export type Check = {
  readonly title: string;
  /** Needs the world: cannot run in Node's own realm. */
  readonly ours?: true;
  run(world: CheckWorld): void | Promise<void>;
};

export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`got ${a}, expected ${b}`);
}

export function thrown(run: () => unknown): { name: string; message: string; code?: unknown } {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

export async function rejected(
  promise: Promise<unknown>,
): Promise<{ name: string; message: string; code?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was rejected");
}

/** Data: encodings, clones, addresses, bodies. */
export const checks: readonly Check[] = [
  {
    title: "TextEncoder and TextDecoder carry every plane, and replace lone surrogates",
    run() {
      const bytes = new TextEncoder().encode("aé€😀\ud800");
      equal(Array.from(bytes), [97, 195, 169, 226, 130, 172, 240, 159, 152, 128, 239, 191, 189]);
      equal(new TextDecoder().decode(bytes), "aé€😀\ufffd");
      equal(new TextEncoder().encodeInto("a€😀", new Uint8Array(6)), { read: 2, written: 4 });
    },
  },
  {
    title: "TextDecoder replaces wrong sequences as the standard says",
    run() {
      const decode = (...bytes: number[]) => new TextDecoder().decode(new Uint8Array(bytes));
      equal(decode(0xf0, 0x9f, 0x92), "\ufffd");
      equal(decode(0xc0, 0xaf, 0x41), "\ufffd\ufffdA");
      equal(decode(0xed, 0xa0, 0x80), "\ufffd\ufffd\ufffd");
      equal(decode(0xe2, 0x82, 0x41), "\ufffdA");
      equal(
        thrown(() => new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff]))).name,
        "TypeError",
      );
      equal(thrown(() => new TextDecoder("nope")).name, "RangeError");
    },
  },
  {
    title: "TextDecoder streams, and takes the byte order mark off once",
    run() {
      const decoder = new TextDecoder();
      const parts = [[0xef], [0xbb, 0xbf, 0xe2], [0x82], [0xac]].map((part) =>
        decoder.decode(new Uint8Array(part), { stream: true }),
      );
      equal(parts.join("") + decoder.decode(), "€");
      equal(
        new TextDecoder("utf8", { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf])),
        "\ufeff",
      );
    },
  },
  {
    title: "atob and btoa are forgiving where the standard is",
    run() {
      equal(btoa("\x00ÿab"), "AP9hYg==");
      equal(atob(" AP9h\nYg "), "\x00ÿab");
      equal(thrown(() => btoa("€")).name, "InvalidCharacterError");
      equal(thrown(() => atob("a")).name, "InvalidCharacterError");
      equal(thrown(() => atob("ab=")).name, "InvalidCharacterError");
    },
  },
  {
    title: "structuredClone keeps cycles, sharing and kinds",
    run() {
      const source: Record<string, unknown> = {
        date: new Date(5),
        regexp: /a+/gi,
        list: Object.assign([1], { 2: 3 }),
        nan: NaN,
      };
      source.self = source;
      source.map = new Map<unknown, unknown>([[source, new Set([1])]]);
      source.view = new Uint16Array([1, 2, 3]).subarray(1);
      source.error = new RangeError("far", { cause: source });
      const copy = structuredClone(source) as Record<string, any>;
      equal(copy !== source && copy.self === copy, true);
      equal(
        [copy.date.getTime(), String(copy.regexp), 1 in copy.list, copy.list.length],
        [5, "/a+/gi", false, 3],
      );
      equal(Array.from(copy.map.get(copy)), [1]);
      equal(
        [copy.view.constructor.name, copy.view.byteOffset, Array.from(copy.view)],
        ["Uint16Array", 2, [2, 3]],
      );
      equal(
        [copy.error instanceof RangeError, copy.error.message, copy.error.cause === copy],
        [true, "far", true],
      );
    },
  },
  {
    title: "structuredClone refuses functions and symbols",
    run() {
      equal(thrown(() => structuredClone({ f() {} })).name, "DataCloneError");
      equal(thrown(() => structuredClone(Symbol("s"))).name, "DataCloneError");
      equal(thrown(() => structuredClone(new WeakMap())).code, 25);
    },
  },
  {
    title: "URL and URLSearchParams work together",
    run() {
      const url = new URL("../b?x=1#f", "https://user@Bücher.example:443/a/c/d");
      equal([url.href, url.host], ["https://user@xn--bcher-kva.example/a/b?x=1#f", "xn--bcher-kva.example"]);
      url.searchParams.append("y", "a b&€");
      equal(url.search, "?x=1&y=a+b%26%E2%82%AC");
      url.search = "?q=2";
      equal(url.searchParams.get("q"), "2");
      equal(Array.from(new URLSearchParams({ b: "1", a: "2" }).keys()), ["b", "a"]);
      equal(thrown(() => new URL("/x")).name, "TypeError");
    },
  },
  {
    title: "crypto fills integer arrays and makes version 4 UUIDs",
    run() {
      const bytes = crypto.getRandomValues(new Uint8Array(1_000));
      equal(new Set(bytes).size > 200, true);
      equal(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()),
        true,
      );
      equal(crypto.randomUUID() === crypto.randomUUID(), false);
      equal(thrown(() => crypto.getRandomValues(new Uint8Array(65_537))).name, "QuotaExceededError");
      equal(thrown(() => crypto.getRandomValues(new Float32Array(1))).name, "TypeMismatchError");
    },
  },
  {
    title: "Headers join values, keep cookies apart and refuse what is no header",
    run() {
      const headers = new Headers([
        ["B", "1"],
        ["a", " x "],
        ["b", "2"],
        ["set-cookie", "c=1"],
        ["Set-Cookie", "d=2"],
      ]);
      equal(Array.from(headers), [
        ["a", "x"],
        ["b", "1, 2"],
        ["set-cookie", "c=1"],
        ["set-cookie", "d=2"],
      ]);
      equal(thrown(() => headers.set("a b", "")).name, "TypeError");
      equal(thrown(() => headers.set("a", "x\r\ny: z")).name, "TypeError");
    },
  },
  {
    title: "a Response made by hand is read once, and cloned before",
    async run() {
      const response = Response.json({ a: [1] }, { status: 202 });
      const clone = response.clone();
      equal([response.ok, response.status, await response.json()], [true, 202, { a: [1] }]);
      equal([response.bodyUsed, await clone.text()], [true, '{"a":[1]}']);
      equal((await rejected(response.text())).name, "TypeError");
      equal(thrown(() => response.clone()).name, "TypeError");
    },
  },
  {
    title: "a Blob joins its parts and slices them",
    async run() {
      const blob = new Blob(["a€", new Uint8Array([66, 67]), new Blob(["d"])], { type: "Text/Plain" });
      equal([blob.size, blob.type, await blob.text()], [7, "text/plain", "a€BCd"]);
      equal(await blob.slice(-3, -1).text(), "BC");
    },
  },
];
