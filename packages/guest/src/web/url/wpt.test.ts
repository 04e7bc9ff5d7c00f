import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { URL as GuestUrl } from "./url.ts";

type ParseCase = { input: string; base: string | null; failure?: true } & Partial<Record<Part, string>>;
type SetterCase = { href: string; new_value: string; expected: Partial<Record<Part, string>> };
type Part = (typeof PARTS)[number];

const PARTS = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;

/** Rows of a file of the web-platform-tests; texts among them are comments. */
function load<Row>(name: string): Row[] {
  const rows: unknown = JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));
  return (rows as (Row | string)[]).filter((row): row is Row => typeof row !== "string");
}

describe("the web-platform-tests of URL", () => {
  it.each(load<ParseCase>("urltestdata.json"))("parses $input against $base", (test) => {
    const parse = () => new GuestUrl(test.input, test.base ?? undefined);
    if (test.failure) return expect(parse).toThrow(TypeError);
    const url = parse();
    for (const part of PARTS) if (test[part] !== undefined) expect(url[part], part).toBe(test[part]);
  });

  const { comment: _, ...setters } = JSON.parse(
    readFileSync(new URL("fixtures/setters_tests.json", import.meta.url), "utf8"),
  ) as Record<Exclude<Part, "origin">, SetterCase[]> & { comment: unknown };
  describe.each(Object.entries(setters))("set %s", (part, cases) => {
    it.each(cases)("of $href to $new_value", (test) => {
      const url = new GuestUrl(test.href);
      url[part as keyof typeof setters] = test.new_value;
      for (const [name, value] of Object.entries(test.expected)) expect(url[name as Part], name).toBe(value);
    });
  });

  it.each(load<{ input: string; output: string | null }>("toascii.json"))("makes $input ASCII", (test) => {
    const parse = () => new GuestUrl(`https://${test.input}/x`).host;
    if (test.output === null) expect(parse).toThrow(TypeError);
    else expect(parse()).toBe(test.output);
  });

  it.each(load<{ input: string; output: { "utf-8": string } }>("percent-encoding.json"))(
    "percent-encodes $input",
    ({ input, output }) => {
      const url = new GuestUrl(`https://x/?${input}#${input}`);
      expect([url.search, url.hash]).toEqual([`?${output["utf-8"]}`, `#${output["utf-8"]}`]);
    },
  );
});
