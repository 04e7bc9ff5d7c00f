import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ListHeaderHost } from "./host.tsx";
import { listHeaderSchema } from "./schema.ts";

describe("ListHeader", () => {
  it("is a heading", () => {
    const { update } = renderHost(ListHeaderHost, { text: "This week" });
    expect(screen.getByRole("heading", { name: "This week", level: 2 })).toBeTruthy();
    update({ props: { level: 3 } });
    expect(screen.getByRole("heading", { level: 3 })).toBeTruthy();
  });

  it("sends its action as the act of a person, while that is handled", () => {
    const props = { actionLabel: "See all" };
    const { emitted, update } = renderHost(ListHeaderHost, { props, text: "This week", on: ["action"] });
    fireEvent.click(screen.getByRole("button", { name: "See all" }));
    expect(emitted).toEqual([{ event: "action", payload: null, act: true }]);
    update({ on: [] });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("grows with the font scale, and starts where the surface's direction starts", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2, direction: "rtl" } });
    renderHost(ListHeaderHost, { text: "This week", surface });
    const { fontSize, textAlign } = getComputedStyle(screen.getByRole("heading"));
    expect([fontSize, textAlign]).toEqual(["26px", "right"]);
  });

  it.each([{}, { level: 4, actionLabel: "All" }])("accepts %o", (props) => {
    expect(accepts(listHeaderSchema, props)).toBe(true);
  });

  it.each([{ level: 1 }, { level: "2" }, { actionLabel: "x".repeat(201) }, { sticky: true }])(
    "refuses %o",
    (props) => {
      expect(accepts(listHeaderSchema, props)).toBe(false);
    },
  );
});
