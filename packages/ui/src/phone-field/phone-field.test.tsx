import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { PhoneFieldHost } from "./host.tsx";
import { phoneFieldSchema } from "./schema.ts";

const props = { label: "Phone", country: "PT" };
const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Phone");
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });
const countryButton = (): HTMLElement => screen.getByRole("button", { name: /^Country: / });
const still = (locale = "en") => createFakeSurface({ environment: { reducedMotion: true, locale } });

describe("PhoneField", () => {
  it("tells the number in E.164, and shows it as it was typed", () => {
    const { emitted } = renderHost(PhoneFieldHost, { props, on: ["changeText"] });
    type("912 34");
    expect(field().value).toBe("912 34");
    expect(emitted).toEqual([{ event: "changeText", payload: { text: "+35191234", edit: 1 }, act: false }]);
    expect(field().getAttribute("inputmode")).toBe("tel");
  });

  it("says nothing of a space, which changes no number", () => {
    const { emitted } = renderHost(PhoneFieldHost, { props, on: ["changeText"] });
    type("912");
    type("912 ");
    expect(emitted).toHaveLength(1);
    expect(field().value).toBe("912 ");
  });

  it("takes the country of a number that is pasted whole", () => {
    renderHost(PhoneFieldHost, { props });
    type("+49 170 1234567");
    expect(field().value).toBe("1701234567");
    expect(countryButton().getAttribute("aria-label")).toBe("Country: Germany, DE +49");
  });

  it("shows the number that the mini-app gives, with its country", () => {
    renderHost(PhoneFieldHost, { props: { ...props, value: "+447911123456" } });
    expect(field().value).toBe("7911123456");
    expect(countryButton().getAttribute("aria-label")).toBe("Country: United Kingdom, GB +44");
  });

  it("undoes an edit that the mini-app does not take", () => {
    const { update } = renderHost(PhoneFieldHost, {
      props: { ...props, value: "+351912" },
      on: ["changeText"],
    });
    type("9123");
    update({ props: { ...props, value: "+351912", edit: 1 }, on: ["changeText"] });
    expect(field().value).toBe("912");
  });

  it("changes the country from a list that is found in by name", () => {
    const { emitted } = renderHost(PhoneFieldHost, { props, on: ["changeText"], surface: still() });
    type("912345678");
    fireEvent.click(countryButton());
    // By label and selector: jsdom takes seconds to find roles among all countries.
    const search = screen.getByLabelText("Find a country");
    expect(document.querySelector("[role=option]")?.getAttribute("aria-label")).toBe("Portugal");
    fireEvent.change(search, { target: { value: "ango" } });
    const sheet = screen.getByRole("dialog", { name: "Country" });
    expect(within(sheet).getAllByRole("option")).toHaveLength(1);
    fireEvent.click(within(sheet).getByRole("option", { name: "Angola" }));
    expect(emitted.at(-1)?.payload).toEqual({ text: "+244912345678", edit: 2 });
    expect(screen.queryByRole("dialog")).toBeNull();
  }, 20_000);

  it.each([
    ["pt-BR", "Country: Brasil, BR +55"],
    ["ar-EG", "الدولة: مصر, EG +20"],
    ["en-US", "Country: United States, US +1"],
  ])("begins with the country of the person's locale, named in its language: %s", (locale, name) => {
    renderHost(PhoneFieldHost, { props: { label: "Phone" }, surface: still(locale) });
    expect(screen.getByRole("button").getAttribute("aria-label")).toBe(name);
  });

  it("announces what is wrong, and is no field that browsers fill", () => {
    renderHost(PhoneFieldHost, { props: { ...props, error: "Too short" } });
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().getAttribute("autocomplete")).toBe("off");
  });

  it.each([{ label: "Phone" }, { ...props, value: "", edit: 1 }, { ...props, value: "+351912345678" }])(
    "accepts %o",
    (given) => {
      expect(accepts(phoneFieldSchema, given)).toBe(true);
    },
  );

  it.each([
    {},
    { ...props, value: "912345678" },
    { ...props, value: "+0123" },
    { ...props, value: `+${"1".repeat(16)}` },
    { ...props, country: "pt" },
    { ...props, country: "XX" },
    { ...props, autoComplete: "tel" },
  ])("refuses %o", (given) => {
    expect(accepts(phoneFieldSchema, given)).toBe(false);
  });
});
