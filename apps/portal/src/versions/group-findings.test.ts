import type { Finding } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { findingPlace, groupFindings } from "./group-findings.ts";

const finding = (rule: string, severity: Finding["severity"], message = "It is so."): Finding => ({
  rule,
  severity,
  message,
  fix: `Mend ${rule}.`,
  file: null,
  line: null,
  column: null,
  evidence: null,
});

describe("findings by rule", () => {
  it("stand together, what blocks first, then by name", () => {
    const groups = groupFindings([
      finding("static/b", "note", "one"),
      finding("images/size", "warning"),
      finding("static/b", "note", "two"),
      finding("manifest/id", "blocking"),
      finding("images/alpha", "warning"),
    ]);
    expect(groups.map(({ rule }) => rule)).toEqual([
      "manifest/id",
      "images/alpha",
      "images/size",
      "static/b",
    ]);
    expect(groups[3]?.findings.map(({ message }) => message)).toEqual(["one", "two"]);
    expect(groups[0]?.fix).toBe("Mend manifest/id.");
  });

  it("are as grave as the gravest of them", () => {
    const [group] = groupFindings([finding("a", "note"), finding("a", "blocking"), finding("a", "warning")]);
    expect(group?.severity).toBe("blocking");
  });
});

describe("the place of a finding", () => {
  it.each([
    [{ file: "main.jsbundle", line: 3, column: 7 }, "main.jsbundle:3:7"],
    [{ file: "main.jsbundle", line: 3, column: null }, "main.jsbundle:3"],
    [{ file: "icon.png", line: null, column: 4 }, "icon.png"],
    [{ file: null, line: null, column: null }, ""],
  ])("of %j is %j", (place, text) => {
    expect(findingPlace(place)).toBe(text);
  });
});
