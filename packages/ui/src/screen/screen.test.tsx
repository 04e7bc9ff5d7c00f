import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ScreenHost } from "./host.tsx";
import { screenSchema } from "./schema.ts";

describe("Screen", () => {
  it("shows its title as the heading of level 1", () => {
    renderHost(ScreenHost, { props: { title: "Expenses" }, children: <span>body</span> });
    expect(screen.getByRole("heading", { name: "Expenses", level: 1 })).toBeTruthy();
    expect(screen.getByText("body")).toBeTruthy();
  });

  it("has no bar without a title and a way back", () => {
    renderHost(ScreenHost, {});
    expect(screen.queryByRole("heading")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has a way back while that is handled, and sends it as the act of a person", () => {
    const { emitted } = renderHost(ScreenHost, { props: { title: "Expense" }, on: ["back"] });
    fireEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(emitted).toEqual([{ event: "back", payload: null, act: true }]);
  });

  it("has no empty heading above the way back", () => {
    renderHost(ScreenHost, { on: ["back"] });
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it("keeps the host's insets free", () => {
    const insets = { top: 44, right: 0, bottom: 34, left: 0 };
    const surface = createFakeSurface({ environment: { insets } });
    const { container } = renderHost(ScreenHost, {
      props: { padding: "none" },
      children: <span>body</span>,
      surface,
    });
    const content = screen.getByText("body").parentElement;
    expect(container.firstElementChild && content && getComputedStyle(content).paddingTop).toBe("44px");
    expect(content && getComputedStyle(content).paddingBottom).toBe("34px");
  });

  it.each([{}, { title: "Expenses", padding: "none", gap: "sm", scroll: false }])("accepts %o", (props) => {
    expect(accepts(screenSchema, props)).toBe(true);
  });

  it.each([{ title: "x".repeat(201) }, { title: 7 }, { padding: 16 }, { header: "<b>" }, { inset: -500 }])(
    "refuses %o",
    (props) => {
      expect(accepts(screenSchema, props)).toBe(false);
    },
  );
});
