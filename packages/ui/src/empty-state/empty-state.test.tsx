import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { EmptyStateHost } from "./host.tsx";
import { emptyStateSchema } from "./schema.ts";

describe("EmptyState", () => {
  it("says what is not there under a heading, and more below", () => {
    const { container } = renderHost(EmptyStateHost, { props: { title: "No trips" }, text: "Plan one." });
    expect(screen.getByRole("heading", { name: "No trips", level: 2 })).toBeTruthy();
    expect(container.textContent).toBe("No tripsPlan one.");
  });

  it("sends its action as the act of a person, while that is handled", () => {
    const props = { title: "No trips", actionLabel: "Plan a trip" };
    const { emitted, update } = renderHost(EmptyStateHost, { props, on: ["action"] });
    fireEvent.click(screen.getByRole("button", { name: "Plan a trip" }));
    expect(emitted).toEqual([{ event: "action", payload: null, act: true }]);
    update({ on: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("has an icon that is not heard", () => {
    const { container } = renderHost(EmptyStateHost, { props: { title: "No trips", icon: "map-pin" } });
    expect(container.querySelector("svg")?.closest("[aria-hidden=true]")).toBeTruthy();
  });

  it("takes the room there is when it grows", () => {
    const { container } = renderHost(EmptyStateHost, { props: { title: "No trips", grow: true } });
    const frame = container.querySelector("h2")?.parentElement?.parentElement;
    expect(frame && getComputedStyle(frame).flexGrow).toBe("1");
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(EmptyStateHost, { props: { title: "No trips" }, surface });
    expect(getComputedStyle(screen.getByRole("heading")).fontSize).toBe("34px");
  });

  it.each([{ title: "No trips" }, { title: "a", icon: "map-pin", level: 3, actionLabel: "b", grow: true }])(
    "accepts %o",
    (props) => {
      expect(accepts(emptyStateSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { title: 7 },
    { title: "a", icon: "nope" },
    { title: "a", level: 1 },
    { title: "a", image: "b" },
  ])("refuses %o", (props) => {
    expect(accepts(emptyStateSchema, props)).toBe(false);
  });
});
