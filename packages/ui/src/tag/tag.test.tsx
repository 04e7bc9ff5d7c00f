import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { TagHost } from "./host.tsx";
import { tagSchema } from "./schema.ts";

describe("Tag", () => {
  it("is text, and no control while nobody listens", () => {
    renderHost(TagHost, { text: "Vegan" });
    expect(screen.getByText("Vegan")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is a button while presses are handled, and says whether it is chosen", () => {
    const { emitted, update } = renderHost(TagHost, { text: "Vegan", on: ["press"] });
    fireEvent.click(screen.getByRole("button", { name: "Vegan" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
    expect(screen.getByRole("button").getAttribute("aria-pressed")).toBeNull();
    update({ props: { selected: true } });
    expect(screen.getByRole("button", { pressed: true })).toBeTruthy();
  });

  it("marks what is chosen by more than its colour", () => {
    const { container, update } = renderHost(TagHost, { text: "Vegan", on: ["press"] });
    expect(container.querySelector("svg")).toBeNull();
    update({ props: { selected: true } });
    expect(container.querySelector("svg")).not.toBeNull();
  });

  it("can be taken away by a button of its own", () => {
    const { emitted, update } = renderHost(TagHost, { text: "Vegan", on: ["press", "remove"] });
    fireEvent.click(screen.getByRole("button", { name: "Remove Vegan" }));
    expect(emitted).toEqual([{ event: "remove", payload: null, act: true }]);
    update({ props: { removeLabel: "Entfernen:" } });
    expect(screen.getByRole("button", { name: "Entfernen: Vegan" })).toBeTruthy();
  });

  it("sends nothing when disabled", () => {
    const { emitted } = renderHost(TagHost, {
      props: { disabled: true },
      text: "Vegan",
      on: ["press", "remove"],
    });
    for (const button of screen.getAllByRole("button")) fireEvent.click(button);
    expect(emitted).toEqual([]);
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(TagHost, { text: "Vegan", surface });
    expect(getComputedStyle(screen.getByText("Vegan")).fontSize).toBe("26px");
  });

  it.each([{}, { tone: "positive", icon: "check", selected: false, removeLabel: "Drop" }])(
    "accepts %o",
    (props) => {
      expect(accepts(tagSchema, props)).toBe(true);
    },
  );

  it.each([
    { tone: "primary" },
    { icon: "skull-and-bones" },
    { selected: 1 },
    { removeLabel: "x".repeat(201) },
    { style: {} },
  ])("refuses %o", (props) => {
    expect(accepts(tagSchema, props)).toBe(false);
  });
});
