import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { TimePickerHost } from "./host.tsx";
import { timePickerSchema } from "./schema.ts";

const props = { label: "Pick-up", value: "14:30" };
const surfaceOf = (locale = "en-GB") => createFakeSurface({ environment: { reducedMotion: true, locale } });
const field = (): HTMLElement => screen.getByRole("combobox", { name: "Pick-up" });
const chip = (group: "Hour" | "Minute", name: string): HTMLElement =>
  within(screen.getByRole("radiogroup", { name: group })).getByRole("radio", { name });
const done = (): HTMLElement => screen.getByRole("button", { name: "Done" });
const open = (): void => void fireEvent.click(field());

describe("TimePicker", () => {
  it.each([
    { locale: "en-GB", text: "14:30", hour: "14" },
    { locale: "en-US", text: "2:30 PM", hour: "2 PM" },
  ])("writes times as $locale does: $text", ({ locale, text, hour }) => {
    renderHost(TimePickerHost, { props, surface: surfaceOf(locale) });
    // Editions of a language differ in the kind of space.
    expect(field().textContent?.replaceAll(/\s/g, " ")).toBe(text);
    open();
    const hours = within(screen.getByRole("radiogroup", { name: "Hour" })).getAllByRole("radio");
    expect(hours[14]?.textContent?.replaceAll(/\s/g, " ")).toBe(hour);
    expect(hours[14]?.getAttribute("aria-checked")).toBe("true");
  });

  it("opens a sheet that says which mini-app it is of, and tells nothing before Done", () => {
    const { emitted } = renderHost(TimePickerHost, { props, on: ["change"], surface: surfaceOf() });
    open();
    expect(within(screen.getByRole("dialog", { name: "Pick-up" })).getByText("Journal")).toBeTruthy();
    fireEvent.click(chip("Hour", "09"));
    fireEvent.click(chip("Minute", "05"));
    expect(emitted).toEqual([]);
    fireEvent.click(done());
    expect(emitted).toEqual([{ event: "change", payload: { value: "09:05", edit: 1 }, act: true }]);
    expect(field().textContent).toBe("09:05");
    expect(screen.queryByRole("radiogroup")).toBeNull();
  });

  it("forgets what was chosen when it is left without Done", () => {
    const { emitted } = renderHost(TimePickerHost, { props, on: ["change"], surface: surfaceOf() });
    open();
    fireEvent.click(chip("Hour", "09"));
    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
    open();
    expect(chip("Hour", "14").getAttribute("aria-checked")).toBe("true");
    expect(emitted).toEqual([]);
  });

  it("takes no time out of bounds, and none without an hour", () => {
    renderHost(TimePickerHost, {
      props: { label: "Pick-up", min: "09:30", max: "17:00", minuteStep: 30 },
      surface: surfaceOf(),
    });
    open();
    expect(done()).toHaveProperty("disabled", true);
    expect(chip("Hour", "08").getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(chip("Hour", "09"));
    expect(chip("Minute", "00").getAttribute("aria-disabled")).toBe("true");
    expect(done()).toHaveProperty("disabled", true);
    fireEvent.click(chip("Minute", "30"));
    expect(done()).toHaveProperty("disabled", false);
  });

  it("is led through by arrows, one stop of Tab for hours and one for minutes", () => {
    renderHost(TimePickerHost, { props, surface: surfaceOf() });
    open();
    fireEvent.keyDown(chip("Hour", "14"), { key: "ArrowRight" });
    expect(chip("Hour", "15").getAttribute("aria-checked")).toBe("true");
    const stops = screen.getAllByRole("radio").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(2);
  });

  it("cannot be opened while disabled", () => {
    renderHost(TimePickerHost, { props: { ...props, disabled: true }, surface: surfaceOf() });
    open();
    expect(screen.queryByRole("radiogroup")).toBeNull();
  });

  it("accepts its props", () => {
    expect(accepts(timePickerSchema, { ...props, min: "08:00", max: "20:00", minuteStep: 15 })).toBe(true);
  });

  it.each([
    {},
    { ...props, value: "24:00" },
    { ...props, value: 14.5 },
    { ...props, minuteStep: 0 },
    { ...props, minuteStep: 1e-9 },
    { ...props, min: "noon" },
  ])("refuses %o", (given) => {
    expect(accepts(timePickerSchema, given)).toBe(false);
  });
});
