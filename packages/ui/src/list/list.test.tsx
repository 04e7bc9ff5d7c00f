import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ListRow } from "../list-row/guest.tsx";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { List } from "./guest.ts";
import { ListHost } from "./host.tsx";
import { listSchema } from "./schema.ts";

const children = ["a", "b", "c"].map((name) => <span key={name}>{name}</span>);
const items = (): (string | null)[] => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

describe("List", () => {
  it("is a list with an item for each child", () => {
    renderHost(ListHost, { props: { accessibilityLabel: "Trips" }, children });
    expect(screen.getByRole("list", { name: "Trips" })).toBeTruthy();
    expect(items()).toEqual(["a", "b", "c"]);
  });

  it("parts rows by hairlines, unless told not to", () => {
    const { update } = renderHost(ListHost, { children });
    const parts = (): number[] =>
      screen.getAllByRole("listitem").map(({ childElementCount }) => childElementCount);
    expect(parts()).toEqual([1, 2, 2]);
    update({ props: { dividers: false } });
    expect(parts()).toEqual([1, 1, 1]);
  });

  it("keeps what a row holds when one before it goes", () => {
    const { update } = renderHost(ListHost, { children });
    const before = screen.getByText("b");
    update({ children: children.slice(1) });
    expect(screen.getByText("b")).toBe(before);
    expect(items()).toEqual(["b", "c"]);
  });

  it("draws no card around nothing", () => {
    const { update } = renderHost(ListHost, {});
    expect(getComputedStyle(screen.getByRole("list")).borderRadius).toBe("");
    update({ children });
    expect(getComputedStyle(screen.getByRole("list")).borderRadius).toBe("16px");
  });

  it("takes rows by themselves and from components that make them", () => {
    const Made = () => ["Lisbon", "Porto"].map((title) => <ListRow key={title} title={title} />);
    renderGuest(
      <List>
        <ListRow title="Faro" />
        <Made />
      </List>,
    );
    expect(items()).toEqual(["Faro", "Lisbon", "Porto"]);
  });

  it.each([{}, { variant: "plain", dividers: false, accessibilityLabel: "a", grow: true }])(
    "accepts %o",
    (props) => {
      expect(accepts(listSchema, props)).toBe(true);
    },
  );

  it.each([{ variant: "fancy" }, { dividers: 1 }, { accessibilityLabel: "x".repeat(201) }, { data: [] }])(
    "refuses %o",
    (props) => {
      expect(accepts(listSchema, props)).toBe(false);
    },
  );
});
