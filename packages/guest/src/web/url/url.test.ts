import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { URLSearchParams as GuestParams } from "./search-params.ts";
import { URL as GuestUrl } from "./url.ts";

/** Pieces that URLs are made of and go wrong with. Right-to-left text is left out: Node checks its labels one by one, UTS #46 the domain. */
const piece = fc.constantFrom(
  ..."http: https: file: foo: mailto:x // / \\ .. . %2e ? # @ : :80 :443 [::1] [ 1 0x7f 256 a B é ☃ ß Σ C| c: %41 %zz xn-- localhost & = + \" < ` { ^ | ' ~".split(
    " ",
  ),
  " ",
  "\t",
  "\ud800",
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const base = fc.constantFrom(undefined, "http://h/p/q?a#b", "file:///C:/x/y", "foo:bar", "foo://h/a/b");

describe("URL", () => {
  it("parses, or refuses, whatever Node does", () => {
    fc.assert(
      fc.property(text, base, (input, against) => {
        const expected = URL.parse(input, against);
        expect(GuestUrl.parse(input, against)?.href).toBe(expected?.href);
        expect(GuestUrl.canParse(input, against)).toBe(expected !== null);
      }),
      { numRuns: 2_000 },
    );
  });

  it("sets every part as Node does", () => {
    const part = fc.constantFrom(
      "protocol",
      "host",
      "hostname",
      "port",
      "pathname",
      "search",
      "hash",
      "username",
    );
    fc.assert(
      fc.property(text, part, text, base, (input, name, value, against) => {
        const expected = URL.parse(input, against);
        const url = GuestUrl.parse(input, against);
        if (expected === null || url === null) return;
        expected[name] = value;
        url[name] = value;
        expect(url.href).toBe(expected.href);
      }),
      { numRuns: 2_000 },
    );
  });

  it("says what was wrong and what to give", () => {
    expect(() => new GuestUrl("/a", "nope")).toThrow(
      "Not a valid URL: /a against nope. Give an absolute URL, or a base.",
    );
  });

  it("gives the origin of what a blob URL wraps", () => {
    expect(new GuestUrl("blob:https://a.example:8443/x").origin).toBe("https://a.example:8443");
    expect(new GuestUrl("foo://a.example").origin).toBe("null");
  });
});

describe("URLSearchParams", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom("a", "b", "é&=+%", "\ud800"),
  );
  const step = fc.tuple(fc.constantFrom("append", "set", "delete", "sort"), word, word);

  it("changes its URL as Node's does", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.array(step, { maxLength: 8 }),
        (href, steps) => {
          const [expected, url] = [new URL(href), new GuestUrl(href)];
          for (const [method, name, value] of steps) {
            for (const { searchParams } of [expected, url]) {
              if (method === "sort") searchParams.sort();
              else if (method === "delete") searchParams.delete(name);
              else searchParams[method as "append" | "set"](name, value);
            }
          }
          expect(url.href).toBe(expected.href);
          expect([...url.searchParams]).toEqual([...expected.searchParams]);
        },
      ),
    );
  });

  it("reads any text as Node does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        expect([...new GuestParams(query)]).toEqual([...new URLSearchParams(query)]);
      }),
    );
  });

  it("shows its iterator what was added meanwhile", () => {
    const params = new GuestParams("a=1");
    const names: string[] = [];
    for (const [name] of params) {
      names.push(name);
      if (names.length < 3) params.append(`n${names.length}`, "");
    }
    expect(names).toEqual(["a", "n1", "n2"]);
    expect([params.size, params.has("n1", "x"), params.get("zz")]).toEqual([3, false, null]);
  });

  it("refuses entries that are no pairs", () => {
    expect(() => new GuestParams([["a"]])).toThrow(TypeError);
    expect(() => new GuestParams([["a", "b", "c"]])).toThrow(TypeError);
  });
});
