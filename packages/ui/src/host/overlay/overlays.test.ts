import { describe, expect, it } from "vitest";
import type { Overlay, OverlayBand } from "./overlays.ts";
import { createOverlays, isReachable, topModal } from "./overlays.ts";

const overlay = (key: string, band: OverlayBand, active = true): Overlay => ({
  key,
  band,
  active,
  element: null,
});

describe("the overlays of a surface", () => {
  it("lie by band, and within one in the order in which they came", () => {
    const overlays = createOverlays();
    for (const each of [overlay("toast", "notice"), overlay("b", "modal"), overlay("a", "modal")])
      overlays.show(each);
    overlays.show(overlay("button", "floating"));
    expect(overlays.shown().map(({ key }) => key)).toEqual(["button", "b", "a", "toast"]);
  });

  it("keep their place when they are drawn anew", () => {
    const overlays = createOverlays();
    for (const key of ["a", "b", "a"]) overlays.show(overlay(key, "modal"));
    expect(overlays.shown().map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("tell who listens, and only of changes", () => {
    const overlays = createOverlays();
    let told = 0;
    const stop = overlays.subscribe(() => (told += 1));
    overlays.hide("none");
    overlays.show(overlay("a", "modal"));
    overlays.hide("a");
    stop();
    overlays.show(overlay("b", "modal"));
    expect(told).toBe(2);
  });

  it("are out of reach under a modal one, notices apart, and while they leave", () => {
    const all = [overlay("button", "floating"), overlay("a", "modal"), overlay("b", "modal")];
    const notice = overlay("toast", "notice");
    const leaving = overlay("c", "modal", false);
    const shown = [...all, leaving, notice];
    expect(topModal(shown)?.key).toBe("b");
    expect(shown.filter((each) => isReachable(each, shown)).map(({ key }) => key)).toEqual(["b", "toast"]);
  });

  it("leave all in reach when none is modal", () => {
    const shown = [overlay("button", "floating"), overlay("toast", "notice")];
    expect(topModal(shown)).toBeUndefined();
    expect(shown.every((each) => isReachable(each, shown))).toBe(true);
  });
});
