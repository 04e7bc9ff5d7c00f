import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Row } from "../row/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Badge } from "./guest.ts";
import { BadgeHost } from "./host.tsx";
import { badgeSchema } from "./schema.ts";

describe("Badge", () => {
  it("shows a count, and what is more than it can show as a number with a plus", () => {
    const { container, update } = renderHost(BadgeHost, { props: { count: 99 } });
    expect(container.textContent).toBe("99");
    update({ props: { count: 100 } });
    expect(container.textContent).toBe("99+");
    update({ props: { count: 1_000, max: 999 } });
    expect(container.textContent).toBe("999+");
  });

  it("draws nothing for 0, but what it stands on", () => {
    const { container, update } = renderHost(BadgeHost, { props: { count: 0 } });
    expect(container.textContent).toBe("");
    update({ children: <span>inbox</span> });
    expect(container.textContent).toBe("inbox");
  });

  it("writes its count as the surface's language does", () => {
    const surface = createFakeSurface({ environment: { locale: "ar-EG", direction: "rtl" } });
    const { container } = renderHost(BadgeHost, { props: { count: 12 }, surface });
    expect(container.textContent).toBe("١٢");
  });

  it("is heard by its label, and a dot without one is not heard", () => {
    const { update } = renderHost(BadgeHost, {
      props: { count: 3, accessibilityLabel: "3 unread messages" },
    });
    expect(screen.getByRole("img", { name: "3 unread messages" })).toBeTruthy();
    update({ props: { accessibilityLabel: "Unread" } });
    expect(screen.getByRole("img", { name: "Unread" })).toBeTruthy();
    update({ props: {} });
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("sits towards the end of what it stands on, in reading direction", () => {
    renderHost(BadgeHost, { props: { count: 3 }, children: <span>inbox</span> });
    const corner = screen.getByText("inbox").nextElementSibling;
    expect(corner?.textContent).toBe("3");
    expect(corner?.className).toContain("insetInlineStart");
  });

  it("stands in the middle of a Row, and is not stretched by a Stack", () => {
    const place = (): string =>
      getComputedStyle(screen.getByText("3").parentElement ?? document.body).alignSelf;
    const { unmount } = renderGuest(<Badge count={3} />);
    expect(place()).toBe("flex-start");
    unmount();
    renderGuest(
      <Row>
        <Badge count={3} />
      </Row>,
    );
    expect(place()).toBe("");
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(BadgeHost, { props: { count: 3 }, surface });
    expect(getComputedStyle(screen.getByText("3")).fontSize).toBe("24px");
  });

  it.each([{}, { count: 0 }, { count: 1_000_000, max: 999, tone: "accent" }])("accepts %o", (props) => {
    expect(accepts(badgeSchema, props)).toBe(true);
  });

  it.each([
    { count: -1 },
    { count: 1.5 },
    { count: "3" },
    { count: 3, max: 1 },
    { tone: "#f00" },
    { top: 0 },
  ])("refuses %o", (props) => {
    expect(accepts(badgeSchema, props)).toBe(false);
  });
});
