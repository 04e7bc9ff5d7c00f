import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { CheckboxHost } from "./host.tsx";
import { checkboxSchema } from "./schema.ts";

const box = (): HTMLElement => screen.getByRole("checkbox", { name: "I agree" });

describe("Checkbox", () => {
  it("is a checkbox named by its label, and sends what a press makes of it", () => {
    const { emitted } = renderHost(CheckboxHost, { props: { label: "I agree" }, on: ["change"] });
    fireEvent.click(box());
    fireEvent.keyDown(box(), { key: " " });
    expect(box().getAttribute("aria-checked")).toBe("false");
    expect(emitted).toEqual([
      { event: "change", payload: { value: true, edit: 1 }, act: true },
      { event: "change", payload: { value: false, edit: 2 }, act: true },
    ]);
  });

  it.each([true, false])("is neither when mixed, and a press checks all: value %s", (value) => {
    const { emitted } = renderHost(CheckboxHost, {
      props: { label: "I agree", value, mixed: true },
      on: ["change"],
    });
    expect(box().getAttribute("aria-checked")).toBe("mixed");
    fireEvent.click(box());
    expect(emitted[0]?.payload).toEqual({ value: true, edit: 1 });
  });

  it("announces what is wrong and ties it to the box", () => {
    renderHost(CheckboxHost, { props: { label: "I agree", error: "Agree to go on" } });
    expect(box().getAttribute("aria-invalid")).toBe("true");
    expect(box().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  });

  it("is described by its hint and by what is wrong", () => {
    renderHost(CheckboxHost, { props: { label: "I agree", hint: "To the rules", error: "Agree to go on" } });
    const ids = box().getAttribute("aria-describedby")?.split(" ") ?? [];
    const said = ids.map((id) => document.getElementById(id)?.textContent);
    expect(said).toEqual(["To the rules", "Agree to go on"]);
  });

  it("sends nothing while disabled", () => {
    const { emitted } = renderHost(CheckboxHost, {
      props: { label: "I agree", disabled: true },
      on: ["change"],
    });
    fireEvent.click(box());
    expect(emitted).toEqual([]);
  });

  it.each([{ label: "I agree" }, { label: "a", value: true, mixed: true, error: "b", edit: 1 }])(
    "accepts %o",
    (props) => {
      expect(accepts(checkboxSchema, props)).toBe(true);
    },
  );

  it.each([{}, { label: "a", value: "mixed" }, { label: "a", mixed: 1 }, { label: "x".repeat(201) }])(
    "refuses %o",
    (props) => {
      expect(accepts(checkboxSchema, props)).toBe(false);
    },
  );
});
