import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ButtonHost } from "./host.tsx";
import { buttonSchema } from "./schema.ts";

describe("Button", () => {
  it("is a button named by its text, and sends one press as the act of a person", () => {
    const { emitted } = renderHost(ButtonHost, { text: "Save", on: ["press"] });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("is pressed by the keyboard", () => {
    const { emitted } = renderHost(ButtonHost, { text: "Save", on: ["press"] });
    const button = screen.getByRole("button");
    fireEvent.keyDown(button, { key: "Enter" });
    fireEvent.keyUp(button, { key: "Enter" });
    fireEvent.click(button, { detail: 0 });
    expect(emitted.filter(({ event }) => event === "press").length).toBeGreaterThanOrEqual(1);
  });

  it.each([{ disabled: true }, { disabled: false, loading: true }])("sends nothing when %o", (props) => {
    const { emitted } = renderHost(ButtonHost, { props, text: "Save", on: ["press"] });
    const button = screen.getByRole("button", { name: "Save" });
    expect(button).toHaveProperty("disabled", props.disabled === true);
    fireEvent.click(button);
    expect(emitted).toEqual([]);
  });

  it("can hold the focus while loading", () => {
    renderHost(ButtonHost, { props: { loading: true }, text: "Save" });
    screen.getByRole("button", { name: "Save" }).focus();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Save" }));
  });

  it("says that it is busy while loading, and keeps its name", () => {
    renderHost(ButtonHost, { props: { loading: true }, text: "Save" });
    expect(screen.getByRole("button", { name: "Save" }).getAttribute("aria-busy")).toBe("true");
  });

  it("sends nothing that the guest does not listen to", () => {
    const { emitted } = renderHost(ButtonHost, { text: "Save" });
    fireEvent.click(screen.getByRole("button"));
    expect(emitted).toEqual([]);
  });

  it("takes a label for screen readers", () => {
    renderHost(ButtonHost, { props: { accessibilityLabel: "Save expense" }, text: "Save" });
    expect(screen.getByRole("button", { name: "Save expense" })).toBeTruthy();
  });

  it.each([
    {},
    { variant: "danger", size: "small", disabled: false, loading: true, grow: true },
    { accessibilityLabel: "Save" },
  ])("accepts %o", (props) => {
    expect(accepts(buttonSchema, props)).toBe(true);
  });

  it.each([
    { variant: "huge" },
    { size: 44 },
    { disabled: "true" },
    { style: { position: "fixed", zIndex: 9e9 } },
    { onPress: "alert(1)" },
    { accessibilityLabel: "x".repeat(201) },
    { href: "https://evil.example" },
  ])("refuses %o", (props) => {
    expect(accepts(buttonSchema, props)).toBe(false);
  });
});
