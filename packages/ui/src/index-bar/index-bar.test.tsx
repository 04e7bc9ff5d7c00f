import { fireEvent, screen } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IndexBar } from "../guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { IndexBarHost } from "./host.tsx";
import { letterAt, letterByKey, marksFor } from "./letters.ts";
import { indexBarSchema } from "./schema.ts";

const props = { label: "Jump to a letter", items: ["A", "B", "C", "É"] };
const bar = (): HTMLElement => screen.getByRole("slider", { name: "Jump to a letter" });
const said = (): string | null => bar().getAttribute("aria-valuetext");

describe("letters of an index", () => {
  it("are all drawn where there is room, else some with dots between, the first and last always", () => {
    expect(marksFor(["A", "B"], 10).map(({ text }) => text)).toEqual(["A", "B"]);
    expect(marksFor([..."ABCDEFGHI"], 5).map(({ text }) => text)).toEqual(["A", "·", "E", "·", "I"]);
  });

  it("never take more room than there is, each at its place", () => {
    const items = fc.array(fc.string({ minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(items, fc.integer({ min: 3, max: 80 }), (all, room) => {
        const marks = marksFor(all, room);
        expect(marks.length).toBeLessThanOrEqual(Math.max(room, 3));
        const places = marks.map(({ index }) => index);
        expect(new Set(places).size).toBe(places.length);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect([places[0], places.at(-1)]).toEqual([0, all.length - 1]);
      }),
    );
  });

  it.each([
    [-50, 0],
    [0, 0],
    [99, 3],
    [130, 3],
    [Number.NaN, 0],
  ])("at %d of 100 is the one of index %i", (y, index) => {
    expect(letterAt(y, 100, 4)).toBe(index);
  });

  it.each([
    ["ArrowDown", 2],
    ["ArrowUp", 0],
    ["Home", 0],
    ["End", 3],
    ["c", 2],
    ["e", 3],
    ["z", null],
    ["Tab", null],
  ])("are led to by %s", (key, index) => {
    expect(letterByKey(key, 1, props.items)).toBe(index);
  });
});

describe("IndexBar", () => {
  it("is one control that says the letter it is at", () => {
    renderHost(IndexBarHost, { props });
    expect(said()).toBe("A");
    expect(bar().getAttribute("aria-valuemax")).toBe("3");
  });

  it("is led by keys, by letters too", () => {
    const { emitted } = renderHost(IndexBarHost, { props, on: ["select"] });
    for (const key of ["ArrowDown", "c", "Tab"]) fireEvent.keyDown(bar(), { key });
    expect(said()).toBe("C");
    expect(emitted.map(({ payload }) => payload)).toEqual([{ index: 1 }, { index: 2 }]);
  });

  it("gives the mini-app the letter", () => {
    const led: unknown[] = [];
    renderGuest(<IndexBar {...props} onSelect={(...given) => led.push(given)} />);
    fireEvent.keyDown(bar(), { key: "End" });
    expect(led).toEqual([["É", 3]]);
  });

  it("accepts its props", () => {
    expect(accepts(indexBarSchema, props)).toBe(true);
  });

  it.each([
    {},
    { ...props, items: [] },
    { ...props, items: ["a letter"] },
    { ...props, items: Array(61).fill("A") },
    { ...props, label: "" },
  ])("refuses %o", (given) => {
    expect(accepts(indexBarSchema, given)).toBe(false);
  });
});
