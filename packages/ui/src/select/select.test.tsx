import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SelectHost } from "./host.tsx";
import { selectSchema } from "./schema.ts";

const options = [
  { value: "pt", label: "Portugal" },
  { value: "no", label: "Norway", disabled: true },
  { value: "jp", label: "Japan", hint: "From May" },
];
const props = { label: "Country", options };
const still = () => createFakeSurface({ environment: { reducedMotion: true } });
const field = (): HTMLElement => screen.getByRole("combobox", { name: "Country" });
const option = (name: string): HTMLElement => screen.getByRole("option", { name });
const open = (): void => void fireEvent.click(field());

describe("Select", () => {
  it("is a field named by its label that shows what is chosen", () => {
    const { update } = renderHost(SelectHost, { props });
    expect(field().textContent).toBe("Choose");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    update({ props: { ...props, value: "jp" } });
    expect(field().textContent).toBe("Japan");
  });

  it("opens its options in a sheet that says which mini-app it is of", () => {
    renderHost(SelectHost, { props: { ...props, value: "jp" } });
    expect(screen.queryByRole("listbox")).toBeNull();
    open();
    const sheet = screen.getByRole("dialog", { name: "Country" });
    expect(within(sheet).getByText("Journal")).toBeTruthy();
    expect(option("Japan").getAttribute("aria-selected")).toBe("true");
    expect(field().getAttribute("aria-expanded")).toBe("true");
  });

  it("sends what is chosen as the act of a person, shows it and closes", () => {
    const { emitted } = renderHost(SelectHost, { props, on: ["change"], surface: still() });
    open();
    fireEvent.click(option("Portugal"));
    expect(emitted).toEqual([{ event: "change", payload: { value: "pt", edit: 1 }, act: true }]);
    expect(field().textContent).toBe("Portugal");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it.each(["Escape", "the same again"])("closes by %s and changes nothing", (way) => {
    const { emitted } = renderHost(SelectHost, {
      props: { ...props, value: "pt" },
      on: ["change"],
      surface: still(),
    });
    open();
    if (way === "Escape") fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    else fireEvent.click(option("Portugal"));
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(emitted).toEqual([]);
  });

  it("is led through by arrows past what is disabled, and chosen from by Space", () => {
    const { emitted } = renderHost(SelectHost, { props: { ...props, value: "pt" }, on: ["change"] });
    open();
    fireEvent.keyDown(option("Portugal"), { key: "ArrowDown" });
    expect(document.activeElement).toBe(option("Japan"));
    expect(emitted).toEqual([]);
    fireEvent.keyDown(option("Japan"), { key: " " });
    expect(emitted[0]?.payload).toEqual({ value: "jp", edit: 1 });
  });

  it("cannot be opened while disabled, and closes when it becomes so", () => {
    const { update } = renderHost(SelectHost, { props, surface: still() });
    open();
    update({ props: { ...props, disabled: true } });
    expect(screen.queryByRole("listbox")).toBeNull();
    open();
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("ties what is wrong to the field", () => {
    renderHost(SelectHost, { props: { ...props, error: "Choose a country" } });
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  });

  it("accepts its props", () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ value: `${at}`, label: `Option ${at}` }));
    expect(accepts(selectSchema, { ...props, options: many, value: "7", placeholder: "Any" })).toBe(true);
  });

  it.each([
    { label: "Country" },
    { ...props, options: [] },
    { ...props, options: Array.from({ length: 201 }, (_, at) => ({ value: `${at}`, label: "" })) },
    { ...props, options: [options[0], options[0]] },
    { ...props, open: true },
  ])("refuses %o", (given) => {
    expect(accepts(selectSchema, given)).toBe(false);
  });
});
