import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { NumberPadHost } from "./host.tsx";
import { numberPadSchema } from "./schema.ts";

const pin = { label: "PIN", length: 4, masked: true };
const amount = { label: "Amount", decimals: 2, unit: "€" };
const press = (...names: string[]): void =>
  names.forEach((name) => void fireEvent.click(screen.getByRole("button", { name })));
const shown = (): string | null => screen.getByRole("status").textContent;

describe("NumberPad", () => {
  it("keys in a PIN, tells each digit as the act of a person, and once that all are there", () => {
    const { emitted } = renderHost(NumberPadHost, { props: pin, on: ["change", "complete"] });
    press("0", "4", "Delete", "7", "1", "2", "9");
    expect(emitted.filter(({ event }) => event === "complete")).toEqual([
      { event: "complete", payload: { value: "0712" }, act: true },
    ]);
    expect(emitted.at(0)).toEqual({ event: "change", payload: { value: "0", edit: 1 }, act: true });
  });

  it("draws no digit of a PIN, and says how many there are", () => {
    renderHost(NumberPadHost, { props: pin });
    press("4", "2");
    expect(screen.getByRole("status").getAttribute("aria-label")).toBe("Digits entered: 2");
    expect(shown()).toBe("");
  });

  it("writes an amount as the language does, and takes the decimals it may have", () => {
    const surface = createFakeSurface({ environment: { locale: "de" } });
    const { emitted } = renderHost(NumberPadHost, { props: amount, on: ["change"], surface });
    press("1", "2", "3", "4", "Decimal sign", "5", "0", "9");
    expect(shown()).toBe("1.234,50 €");
    expect(emitted.at(-1)?.payload).toEqual({ value: "1234.50", edit: 7 });
  });

  it("has keys in the digits of the language", () => {
    const surface = createFakeSurface({ environment: { locale: "ar-EG", direction: "rtl" } });
    renderHost(NumberPadHost, { props: amount, surface });
    expect(screen.getByRole("button", { name: "٧" })).toBeTruthy();
  });

  it("has no decimal key for whole numbers", () => {
    renderHost(NumberPadHost, { props: { label: "Count" } });
    expect(screen.queryByRole("button", { name: "Decimal sign" })).toBeNull();
  });

  it("is typed into from a keyboard", () => {
    const { emitted } = renderHost(NumberPadHost, { props: { label: "Count" }, on: ["change"] });
    const group = screen.getByRole("group", { name: "Count" });
    for (const key of ["4", "2", "Backspace", "a", "Tab"]) fireEvent.keyDown(group, { key });
    expect(shown()).toBe("4");
    expect(emitted).toHaveLength(3);
  });

  it("takes nothing while it cannot be changed", () => {
    const { emitted } = renderHost(NumberPadHost, { props: { ...pin, disabled: true }, on: ["change"] });
    fireEvent.keyDown(screen.getByRole("group", { name: "PIN" }), { key: "4" });
    fireEvent.click(screen.getByRole("button", { name: "4" }));
    expect(emitted).toEqual([]);
  });

  it("undoes what the mini-app does not take", () => {
    const { update } = renderHost(NumberPadHost, { props: { label: "Count", value: "1" }, on: ["change"] });
    press("2");
    update({ props: { label: "Count", value: "1", edit: 1 } });
    expect(shown()).toBe("1");
  });

  it("announces what is wrong", () => {
    renderHost(NumberPadHost, { props: { ...pin, error: "Not the PIN" } });
    expect(screen.getByRole("group", { name: "PIN" }).getAttribute("aria-invalid")).toBe("true");
  });

  it.each([pin, amount, { ...pin, value: "0042", edit: 3 }, { ...amount, value: "12." }])(
    "accepts %o",
    (props) => {
      expect(accepts(numberPadSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { ...pin, value: "12a" },
    { ...pin, value: "-1" },
    { ...pin, value: "1".repeat(18) },
    { ...pin, length: 17 },
    { ...amount, decimals: 5 },
    { ...amount, value: "1.2.3" },
  ])("refuses %o", (props) => {
    expect(accepts(numberPadSchema, props)).toBe(false);
  });
});
