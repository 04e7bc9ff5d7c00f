import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { TabBarHost } from "./host.tsx";
import { tabBarSchema } from "./schema.ts";

const items = [
  { value: "home", label: "Home", icon: "house" as const },
  { value: "orders", label: "Orders", icon: "truck" as const, badge: "2" },
];

describe("TabBar", () => {
  it("is a list of the places, and says which has news", () => {
    renderHost(TabBarHost, { props: { items, value: "orders" } });
    expect(screen.getByRole("tablist", { name: "Main" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "Home" }).getAttribute("aria-selected")).toBe("false");
    expect(screen.getByRole("tab", { name: "Orders 2" }).getAttribute("aria-selected")).toBe("true");
  });

  it("shows a choice at once and tells it as the act of a person", () => {
    const { emitted } = renderHost(TabBarHost, { props: { items }, on: ["change"] });
    fireEvent.click(screen.getByRole("tab", { name: "Orders 2" }));
    expect(screen.getByRole("tab", { name: "Orders 2" }).getAttribute("aria-selected")).toBe("true");
    expect(emitted).toEqual([{ event: "change", payload: { value: "orders", edit: 1 }, act: true }]);
  });

  it("keeps clear of the device's lower edge", () => {
    const insets = { top: 0, right: 0, bottom: 34, left: 0 };
    renderHost(TabBarHost, { props: { items }, surface: createFakeSurface({ environment: { insets } }) });
    const bar = screen.getByRole("tablist").parentElement;
    expect(bar && getComputedStyle(bar).paddingBottom).toBe("34px");
  });

  it("accepts what it draws", () => {
    expect(accepts(tabBarSchema, { label: "Places", items, value: "home", edit: 1 })).toBe(true);
  });

  it.each([
    {},
    { items: items.slice(1) },
    { items: Array.from({ length: 6 }, (_, index) => ({ value: `${index}`, label: "x" })) },
    { items, position: "top" },
  ])("refuses %o", (wrong) => {
    expect(accepts(tabBarSchema, wrong)).toBe(false);
  });
});
