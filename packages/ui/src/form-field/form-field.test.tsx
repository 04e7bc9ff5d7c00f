import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { FormFieldHost } from "./host.tsx";
import { formFieldSchema } from "./schema.ts";

const children = <button type="button">Pick</button>;
const group = (): HTMLElement => screen.getByRole("group", { name: "Colours" });

describe("FormField", () => {
  it("is a group named by its label, drawn or not, around its controls", () => {
    const { update } = renderHost(FormFieldHost, { props: { label: "Colours" }, children });
    expect(within(group()).getByRole("button")).toBeTruthy();
    expect(screen.getByText("Colours")).toBeTruthy();
    update({ props: { label: "Colours", labelHidden: true }, children });
    expect(screen.queryByText("Colours")).toBeNull();
    expect(group()).toBeTruthy();
  });

  it("is described by its hint, and in its place by what is wrong, which is announced", () => {
    const { update } = renderHost(FormFieldHost, { props: { label: "Colours", hint: "Two" }, children });
    const described = () =>
      document.getElementById(group().getAttribute("aria-describedby") ?? "")?.textContent;
    expect(described()).toBe("Two");
    update({ props: { label: "Colours", hint: "Two", error: "Choose two" }, children });
    expect(described()).toBe("Choose two");
    expect(screen.getByRole("alert").textContent).toBe("Choose two");
  });

  it("accepts its props", () => {
    expect(accepts(formFieldSchema, { label: "Colours", hint: "Two", error: "No", grow: true })).toBe(true);
  });

  it.each([{}, { label: "x".repeat(201) }, { label: "a", for: "input" }])("refuses %o", (props) => {
    expect(accepts(formFieldSchema, props)).toBe(false);
  });
});
