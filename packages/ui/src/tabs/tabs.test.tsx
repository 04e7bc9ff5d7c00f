import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Text } from "../text/guest.ts";
import { Tabs } from "./guest.ts";
import { TabsHost } from "./host.tsx";
import { tabsSchema } from "./schema.ts";

const items = [
  { value: "day", label: "Day" },
  { value: "week", label: "Week", badge: "3", icon: "calendar" as const },
  { value: "year", label: "Year", disabled: true },
];
const props = { label: "Period", items };
const tab = (name: string) => screen.getByRole("tab", { name });

function Period({ locked = false }: { readonly locked?: boolean }) {
  const [value, setValue] = useState("day");
  return (
    <Tabs label="Period" items={items} value={value} onChange={(next) => locked || setValue(next)}>
      <Text>{`All of ${value}`}</Text>
    </Tabs>
  );
}

describe("Tabs", () => {
  it("is a list of tabs, the first of which is chosen, and the chosen view", () => {
    renderHost(TabsHost, { props, children: <span>view</span> });
    expect(screen.getByRole("tablist", { name: "Period" })).toBeTruthy();
    expect(tab("Day").getAttribute("aria-selected")).toBe("true");
    expect(tab("Week 3").getAttribute("aria-selected")).toBe("false");
    expect(screen.getByRole("tabpanel", { name: "Day" }).textContent).toBe("view");
  });

  it("shows a choice at once and tells it as the act of a person", () => {
    const { emitted } = renderHost(TabsHost, { props, on: ["change"] });
    fireEvent.click(tab("Week 3"));
    expect(tab("Week 3").getAttribute("aria-selected")).toBe("true");
    expect(emitted).toEqual([{ event: "change", payload: { value: "week", edit: 1 }, act: true }]);
  });

  it("says nothing when the chosen one is pressed, and cannot choose a disabled one", () => {
    const { emitted } = renderHost(TabsHost, { props, on: ["change"] });
    fireEvent.click(tab("Day"));
    fireEvent.click(tab("Year"));
    expect(emitted).toEqual([]);
  });

  it("draws the view the mini-app renders for the choice", () => {
    renderGuest(<Period />);
    fireEvent.click(tab("Week 3"));
    expect(screen.getByRole("tabpanel", { name: "Week" }).textContent).toBe("All of week");
  });

  it("goes back when the mini-app does not take the choice", () => {
    renderGuest(<Period locked />);
    fireEvent.click(tab("Week 3"));
    expect(tab("Day").getAttribute("aria-selected")).toBe("true");
  });

  it.each([
    { direction: "ltr" as const, key: "ArrowRight" },
    { direction: "rtl" as const, key: "ArrowLeft" },
  ])("is led through by arrows in reading direction: $key in $direction", ({ direction, key }) => {
    renderHost(TabsHost, { props, surface: createFakeSurface({ environment: { direction } }) });
    expect([tab("Day").tabIndex, tab("Week 3").tabIndex]).toEqual([0, -1]);
    tab("Day").focus();
    fireEvent.keyDown(tab("Day"), { key });
    expect(document.activeElement).toBe(tab("Week 3"));
    expect(tab("Week 3").getAttribute("aria-selected")).toBe("true");
    fireEvent.keyDown(tab("Week 3"), { key });
    expect(document.activeElement).toBe(tab("Day"));
  });

  it("accepts what it draws", () => {
    expect(accepts(tabsSchema, { ...props, value: "week", edit: 2, grow: true })).toBe(true);
  });

  it.each([
    { items },
    { label: "Period", items: items.slice(0, 1) },
    { label: "Period", items: [items[0], items[0]] },
    { label: "Period", items: [...items, { value: "x", label: "x", icon: "skull" }] },
    { label: "Period", items: [...items, { value: "x", label: "x", badge: "1234567" }] },
    { ...props, value: "" },
    { ...props, value: 1 },
  ])("refuses %o", (wrong) => {
    expect(accepts(tabsSchema, wrong)).toBe(false);
  });
});
