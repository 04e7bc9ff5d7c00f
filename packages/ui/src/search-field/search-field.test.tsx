import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SearchFieldHost } from "./host.tsx";
import { searchFieldSchema } from "./schema.ts";

const props = { label: "Search trips" };
const field = (): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>("searchbox", { name: "Search trips" });

describe("SearchField", () => {
  it("is a search box named by its label, which stands in it while it is empty", () => {
    const { update } = renderHost(SearchFieldHost, { props });
    expect(field().placeholder).toBe("Search trips");
    expect(field().getAttribute("inputmode")).toBe("search");
    update({ props: { ...props, placeholder: "Lisbon" } });
    expect(field().placeholder).toBe("Lisbon");
  });

  it("is emptied by a button, as an edit, and keeps the focus", () => {
    const { emitted } = renderHost(SearchFieldHost, { props, on: ["changeText"] });
    expect(screen.queryByRole("button", { name: "Clear" })).toBeNull();
    fireEvent.change(field(), { target: { value: "Li" } });
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(field().value).toBe("");
    expect(document.activeElement).toBe(field());
    expect(emitted.map(({ payload }) => payload)).toEqual([
      { text: "Li", edit: 1 },
      { text: "", edit: 2 },
    ]);
    expect(screen.queryByRole("button", { name: "Clear" })).toBeNull();
  });

  it("cannot be emptied while disabled", () => {
    renderHost(SearchFieldHost, { props: { ...props, value: "Li", disabled: true } });
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("sends Enter as the act of a person", () => {
    const { emitted } = renderHost(SearchFieldHost, { props: { ...props, value: "Li" }, on: ["submit"] });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(emitted).toEqual([{ event: "submit", payload: { text: "Li" }, act: true }]);
  });

  it("offers nothing remembered of the person", () => {
    renderHost(SearchFieldHost, { props });
    expect([field().getAttribute("autocomplete"), field().id, field().name]).toEqual(["off", "", ""]);
  });

  it("accepts its props", () => {
    expect(accepts(searchFieldSchema, { ...props, value: "Li", autoFocus: true, grow: true })).toBe(true);
  });

  it.each([{}, { ...props, error: "No" }, { ...props, type: "search" }])("refuses %o", (given) => {
    expect(accepts(searchFieldSchema, given)).toBe(false);
  });
});
