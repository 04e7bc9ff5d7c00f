import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SearchFieldHost } from "../../search-field/host.tsx";
import { createFakeSurface } from "../../testing/fake-surface.ts";
import { renderHost } from "../../testing/render-host.tsx";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { wordsOf } from "./use-kit-words.ts";

const KIT = join(import.meta.dirname, "../..");

/** English between quotes or tags that would be drawn: a label, a default of a prop, or text in a tag. */
const INLINE =
  /(?:label|placeholder|Label|title|text|hint|message)(?:=| = |: )\{?["`]([A-Z][a-z]+[^"`]*)["`]|`[^`]*\$\{[^}]*\}[^`$]*\b(?:of|Show|More|Less|Remove|leads)\b[^`]*`|>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g;

/** The sources of the host halves: what is drawn. */
function hostSources(): string[] {
  return readdirSync(KIT, { recursive: true, encoding: "utf8" }).filter(
    (path) =>
      path.endsWith(".tsx") &&
      !/(?:^|\/)guest|testing\/|\.test\.tsx$/.test(path) &&
      !path.startsWith("host/words"),
  );
}

function inlineWords(source: string): string[] {
  return [...source.matchAll(INLINE)].map(([found]) => found);
}

describe("the kit's words", () => {
  it("say everything in each language", () => {
    const written = Object.values(ar).map((word) =>
      typeof word === "string" ? word : (word as (...said: unknown[]) => string)("x", "y"),
    );
    for (const word of written) expect(word).toMatch(/[\u0600-\u06ff]/);
    expect(Object.keys(ar).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it.each([
    ["ar", ar],
    ["ar-EG", ar],
    ["AR_eg", ar],
    ["en-US@posix", en],
    ["de", en],
    ["", en],
    ["arn", en],
  ])("are found for %s", (locale, words) => {
    expect(wordsOf(locale)).toBe(words);
  });

  it("are said by what is drawn", () => {
    const surface = createFakeSurface({ environment: { locale: "ar-EG", direction: "rtl" } });
    renderHost(SearchFieldHost, { props: { label: "بحث", value: "x" }, surface });
    expect(screen.getByRole("button", { name: ar.clear })).toBeTruthy();
  });

  it.each(hostSources())("stand in their own files, not in %s", (path) => {
    expect(inlineWords(readFileSync(join(KIT, path), "utf8"))).toEqual([]);
  });

  it.each([
    'label="Clear"',
    'const { placeholder = "Choose a date" } = props;',
    "label={`Show ${label}`}",
    "aria-label={`${index + 1} of ${count}`}",
    "<Text>Try again</Text>",
    'const CANCEL = { label: "Cancel" };',
  ])("would be found in %s", (source) => {
    expect(inlineWords(source)).toHaveLength(1);
  });

  it.each(['name="search"', 'placement: "Start"', "`${page}%`", "<Text>{label}</Text>"])(
    "are not taken for %s",
    (source) => {
      expect(inlineWords(source)).toEqual([]);
    },
  );
});
