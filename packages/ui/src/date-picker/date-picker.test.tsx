import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { DatePickerHost } from "./host.tsx";
import { datePickerSchema } from "./schema.ts";

const props = { label: "Arrival", value: "2026-11-24" };
const surfaceOf = (locale = "en-GB") => createFakeSurface({ environment: { reducedMotion: true, locale } });
const field = (): HTMLElement => screen.getByRole("combobox", { name: "Arrival" });
/** Some editions of English put a comma after the day of the week. */
const day = (name: string): HTMLElement =>
  screen.getByRole("button", { name: (given) => given.replace(",", "") === name });
const open = (): void => void fireEvent.click(field());

describe("DatePicker", () => {
  it("shows the day as the language of the surface writes it", () => {
    renderHost(DatePickerHost, { props, surface: surfaceOf() });
    expect(field().textContent).toBe("24 Nov 2026");
    renderHost(DatePickerHost, {
      props: { label: "Anreise", value: "2026-11-24" },
      surface: surfaceOf("de"),
    });
    expect(screen.getByRole("combobox", { name: "Anreise" }).textContent).toBe("24.11.2026");
  });

  it("invites to choose while there is none", () => {
    renderHost(DatePickerHost, { props: { label: "Arrival" }, surface: surfaceOf() });
    expect(field().textContent).toBe("Choose a date");
  });

  it("opens the month of the day in a sheet that says which mini-app it is of", () => {
    renderHost(DatePickerHost, { props, surface: surfaceOf() });
    open();
    const sheet = screen.getByRole("dialog", { name: "Arrival" });
    expect(within(sheet).getByText("Journal")).toBeTruthy();
    expect(within(sheet).getByRole("grid", { name: "Arrival, November 2026" })).toBeTruthy();
    expect(within(sheet).getAllByRole("gridcell")).toHaveLength(30);
    expect(day("Tuesday 24 November 2026").getAttribute("aria-pressed")).toBe("true");
  });

  it.each([
    { locale: "en-GB", first: "Monday" },
    { locale: "en-US", first: "Sunday" },
    { locale: "de", first: "Montag" },
  ])("begins its weeks as $locale does, with $first", ({ locale, first }) => {
    renderHost(DatePickerHost, { props, surface: surfaceOf(locale) });
    open();
    expect(screen.getAllByRole("columnheader")[0]?.getAttribute("aria-label")).toBe(first);
  });

  it("sends the chosen day as the act of a person, shows it and closes", () => {
    const { emitted } = renderHost(DatePickerHost, { props, on: ["change"], surface: surfaceOf() });
    open();
    fireEvent.click(day("Friday 27 November 2026"));
    expect(emitted).toEqual([{ event: "change", payload: { value: "2026-11-27", edit: 1 }, act: true }]);
    expect(field().textContent).toBe("27 Nov 2026");
    expect(screen.queryByRole("grid")).toBeNull();
  });

  it("leads on by months and years", () => {
    renderHost(DatePickerHost, { props, surface: surfaceOf() });
    open();
    fireEvent.click(screen.getByRole("button", { name: "Next month" }));
    fireEvent.click(screen.getByRole("button", { name: "Previous year" }));
    expect(screen.getByRole("grid", { name: "Arrival, December 2025" })).toBeTruthy();
  });

  it("is led through by keys, on into the next month, one stop of Tab", () => {
    renderHost(DatePickerHost, { props, surface: surfaceOf() });
    open();
    fireEvent.keyDown(day("Tuesday 24 November 2026"), { key: "ArrowDown" });
    expect(document.activeElement).toBe(day("Tuesday 1 December 2026"));
    const stops = within(screen.getByRole("grid"))
      .getAllByRole("button")
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toEqual([day("Tuesday 1 December 2026")]);
  });

  it("takes no day out of bounds, by press or key", () => {
    const bounded = { ...props, min: "2026-11-20", max: "2026-11-25" };
    const { emitted } = renderHost(DatePickerHost, { props: bounded, on: ["change"], surface: surfaceOf() });
    open();
    fireEvent.click(day("Thursday 26 November 2026"));
    fireEvent.keyDown(day("Tuesday 24 November 2026"), { key: "PageDown" });
    expect(document.activeElement).toBe(day("Wednesday 25 November 2026"));
    expect(screen.getByRole("button", { name: "Next month" })).toHaveProperty("disabled", true);
    expect(emitted).toEqual([]);
  });

  it("cannot be opened while disabled", () => {
    renderHost(DatePickerHost, { props: { ...props, disabled: true }, surface: surfaceOf() });
    open();
    expect(screen.queryByRole("grid")).toBeNull();
  });

  it("accepts its props", () => {
    expect(accepts(datePickerSchema, { ...props, min: "2026-01-01", max: "2026-12-31", error: "No" })).toBe(
      true,
    );
  });

  it.each([
    {},
    { ...props, value: "2026-02-30" },
    { ...props, value: "24.11.2026" },
    { ...props, value: 1_795_000_000 },
    { ...props, min: "" },
    { ...props, max: "x".repeat(70_000) },
  ])("refuses %o", (given) => {
    expect(accepts(datePickerSchema, given)).toBe(false);
  });
});
