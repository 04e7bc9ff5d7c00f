import { describe, expect, it } from "vitest";
import { countSeverities } from "./count-severities.ts";
import { prepareNote } from "./prepare-note.ts";

describe("prepared texts", () => {
  it("come below what is written, each once", () => {
    expect(prepareNote("", ["It broke: "])).toBe("It broke: ");
    expect(prepareNote("Hello.\n", ["It broke: ", "It fishes: "])).toBe("Hello.\nIt broke: \nIt fishes: ");
    expect(prepareNote("It broke: on start", ["It broke: "])).toBe("It broke: on start");
  });
});

it("findings are counted by how grave they are", () => {
  const finding = { rule: "a", message: "", fix: "", file: null, line: null, column: null, evidence: null };
  const found = (["note", "blocking", "note"] as const).map((severity) => ({ ...finding, severity }));
  expect(countSeverities(found)).toEqual({ blocking: 1, warning: 0, note: 2 });
});
