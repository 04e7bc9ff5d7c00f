import type { Receipt } from "@atoll/host";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterDecided, timelineOf } from "./timeline.ts";
import type { DecidedMiniApp } from "./use-decisions.ts";

describe("the record of all mini-apps", () => {
  it("is one line of time, the newest first, each line with its mini-app's name", () => {
    const lines = timelineOf([decided("a", [5, 1]), decided("b", [3])]);
    expect(lines.map(({ name, receipt }) => [name, receipt.at])).toEqual([
      ["A", 5],
      ["B", 3],
      ["A", 1],
    ]);
  });

  it("loses no line and stays in order, whatever the times", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat())), (times) => {
        const lines = timelineOf(times.map((each, place) => decided(`app${place}`, each)));
        const seen = lines.map(({ receipt }) => receipt.at);
        expect(seen).toEqual(times.flat().sort((a, b) => b - a));
      }),
    );
  });
});

describe("the mini-apps that are shown", () => {
  const [quiet, asked] = [decided("quiet", []), decided("asked", [1])];

  it("are those that were ever decided about, or the one that was asked for", () => {
    expect(filterDecided([quiet, asked], undefined)).toEqual([asked]);
    expect(filterDecided([quiet, asked], "quiet")).toEqual([quiet]);
    expect(filterDecided([quiet, asked], "none")).toEqual([]);
  });
});

function decided(id: string, times: readonly number[]): DecidedMiniApp {
  const ownerKey = `registry:${id}`;
  return {
    app: { id, name: id.toUpperCase(), color: null, ownerKey, at: 0 },
    entries: [],
    receipts: times.map((at): Receipt => ({
      kind: "used",
      ownerKey,
      appId: id,
      permission: "camera",
      by: "call",
      at,
    })),
  };
}
