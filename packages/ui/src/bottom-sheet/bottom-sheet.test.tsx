import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { isLeaving } from "../host/overlay/use-sheet-drag.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { BottomSheetHost } from "./host.tsx";
import { bottomSheetSchema } from "./schema.ts";

const open = { open: true, title: "Filter" };

describe("BottomSheet", () => {
  it("is a modal dialog named by its title, and says which mini-app opened it", () => {
    renderHost(BottomSheetHost, { props: open, children: <span>inside</span> });
    const sheet = screen.getByRole("dialog", { name: "Filter" });
    expect(within(sheet).getByText("Journal")).toBeTruthy();
    expect(within(sheet).getByText("inside")).toBeTruthy();
  });

  it("is not there while it is closed", () => {
    renderHost(BottomSheetHost, { props: { ...open, open: false }, children: <span>inside</span> });
    expect(screen.queryByText("inside")).toBeNull();
  });

  it("is left by Escape, as the act of a person, and stays until the mini-app closes it", () => {
    const surface = createFakeSurface({ environment: { reducedMotion: true } });
    const { emitted, update } = renderHost(BottomSheetHost, { props: open, on: ["dismiss"], surface });
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    expect(emitted).toEqual([{ event: "dismiss", payload: null, act: true }]);
    expect(screen.getByRole("dialog")).toBeTruthy();
    update({ props: { ...open, open: false } });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("keeps clear of the host's chrome and of the device's lower edge", () => {
    const insets = { top: 52, right: 0, bottom: 34, left: 0 };
    const surface = createFakeSurface({ environment: { insets } });
    renderHost(BottomSheetHost, { props: { ...open, size: "full" }, surface, children: <span>inside</span> });
    const place = screen.getByRole("dialog").lastElementChild;
    expect(place && getComputedStyle(place).paddingTop).toBe("52px");
    const content = screen.getByText("inside").parentElement?.parentElement;
    expect(content && getComputedStyle(content).paddingBottom).toBe("58px");
  });

  it.each([
    { points: 97, speed: 0, leaves: true },
    { points: 20, speed: 1, leaves: true },
    { points: 95, speed: 0.1, leaves: false },
    { points: 2, speed: 3, leaves: false },
    { points: -200, speed: -3, leaves: false },
  ])("when let go $points points below at $speed leaves: $leaves", ({ points, speed, leaves }) => {
    expect(isLeaving(points, speed)).toBe(leaves);
  });

  it.each([open, { open: false, title: "Filter", size: "half" }])("accepts %o", (props) => {
    expect(accepts(bottomSheetSchema, props)).toBe(true);
  });

  it.each([{ title: "Filter" }, { open: true }, { ...open, size: 400 }, { ...open, scrim: false }])(
    "refuses %o",
    (props) => {
      expect(accepts(bottomSheetSchema, props)).toBe(false);
    },
  );
});
