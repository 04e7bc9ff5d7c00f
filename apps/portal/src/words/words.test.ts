import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { createFormat } from "./use-format.ts";

/** Every text of a catalogue by its path, with the texts of functions for some number. */
function textsOf(words: object, path = ""): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const at = `${path}.${name}`;
    if (typeof value === "string") texts.set(at, value);
    else if (typeof value === "function") texts.set(at, String(value(3, 4)));
    else for (const [inner, text] of textsOf(value, at)) texts.set(inner, text);
  }
  return texts;
}

describe("the languages of the portal", () => {
  it("say the same things", () => {
    expect([...textsOf(ar).keys()].sort()).toEqual([...textsOf(en).keys()].sort());
  });

  it("leave nothing unsaid, and nothing in another language's words", () => {
    const english = textsOf(en);
    for (const [path, text] of textsOf(ar)) {
      expect(text.trim(), path).not.toBe("");
      const translates = !path.startsWith(".operator.platformNames");
      if (translates && /[a-z]{4}/i.test(english.get(path) ?? ""))
        expect(text, path).not.toBe(english.get(path));
    }
  });

  it("count in Arabic by its four forms", () => {
    expect([1, 2, 3, 11].map(ar.common.rows)).toEqual(["صف واحد", "صفّان", "3 صفوف", "11 صفًا"]);
  });
});

describe("dates and spans", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");

  it.each([
    ["2026-02-26T12:00:00Z", "3 days"],
    ["2026-03-01T10:59:00Z", "1 hour"],
    ["2026-03-01T11:58:30Z", "1 minute"],
    ["2026-03-01T11:59:50Z", "1 minute"],
  ])("from %s to noon is %s", (iso, span) => {
    expect(createFormat("en", ["en-GB"]).span(iso, now)).toBe(span);
  });

  it("say how long ago and how long until", () => {
    const { ago } = createFormat("en", []);
    expect([ago("2026-03-01T09:00:00Z", now), ago("2026-03-03T12:00:00Z", now)]).toEqual([
      "3 hours ago",
      "in 2 days",
    ]);
  });

  it("write days, parts and short times", () => {
    const { day, percent, duration } = createFormat("en", ["en-GB"]);
    expect([day("2026-03-01"), percent(0.9876), duration(240), duration(1_640)]).toEqual([
      "1 Mar",
      "98.8%",
      "240ms",
      "1.6s",
    ]);
  });

  it("follow the region of the browser where it speaks the language", () => {
    const at = "2026-03-01T12:00:00Z";
    expect(createFormat("en", ["de-DE", "en-GB"]).date(at)).toMatch(/^1 Mar 2026/);
    expect(createFormat("en", ["de-DE"]).date(at)).toMatch(/^Mar 1, 2026/);
  });

  it("formats where the browser names its language by what is no tag", () => {
    expect(createFormat("en", ["en-US@posix"]).number(1234.5)).toBe("1,234.5");
  });
});
