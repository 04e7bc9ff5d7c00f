import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { TextFieldHost } from "./host.tsx";
import { MAX_TEXT_LENGTH } from "../props/text-entry.ts";
import { textFieldSchema } from "./schema.ts";

const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Amount");
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });

describe("TextField on the host", () => {
  it("is named by its label, drawn or not", () => {
    const { update } = renderHost(TextFieldHost, { props: { label: "Amount" } });
    expect(screen.getByText("Amount")).toBeTruthy();
    update({ props: { label: "Amount", labelHidden: true } });
    expect(screen.queryByText("Amount")).toBeNull();
    expect(field()).toBeTruthy();
  });

  it("shows an edit at once and counts it", () => {
    const { emitted } = renderHost(TextFieldHost, { props: { label: "Amount" }, on: ["changeText"] });
    type("4");
    type("42");
    expect(field().value).toBe("42");
    expect(emitted).toEqual([
      { event: "changeText", payload: { text: "4", edit: 1 }, act: false },
      { event: "changeText", payload: { text: "42", edit: 2 }, act: false },
    ]);
  });

  it("takes a value that answers its last edit, and drops one that answers an older", () => {
    const { update } = renderHost(TextFieldHost, { props: { label: "Amount", value: "", edit: 0 } });
    type("a");
    type("ab");
    update({ props: { label: "Amount", value: "A", edit: 1 } });
    expect(field().value).toBe("ab");
    update({ props: { label: "Amount", value: "AB", edit: 2 } });
    expect(field().value).toBe("AB");
  });

  it("goes back when the guest answers with the old text", () => {
    const { update } = renderHost(TextFieldHost, { props: { label: "Amount", value: "1", edit: 0 } });
    type("1x");
    update({ props: { label: "Amount", value: "1", edit: 1 } });
    expect(field().value).toBe("1");
  });

  it("goes on counting where it left off when it is drawn anew", () => {
    const { emitted } = renderHost(TextFieldHost, {
      props: { label: "Amount", value: "7", edit: 9 },
      on: ["changeText"],
    });
    expect(field().value).toBe("7");
    type("78");
    expect(emitted[0]?.payload).toEqual({ text: "78", edit: 10 });
  });

  it("clears itself as an edit, and takes and gives up the focus, when the guest's ref asks", () => {
    const { emitted, surface } = renderHost(TextFieldHost, {
      props: { label: "Amount", value: "7", edit: 0 },
      on: ["changeText", "focus", "blur"],
    });
    act(() => surface.invoke(1, "clear"));
    expect(field().value).toBe("");
    expect(emitted).toEqual([{ event: "changeText", payload: { text: "", edit: 1 }, act: false }]);
    act(() => surface.invoke(1, "focus"));
    expect(document.activeElement).toBe(field());
    act(() => surface.invoke(1, "blur"));
    expect(document.activeElement).not.toBe(field());
    expect(emitted.map(({ event }) => event)).toEqual(["changeText", "focus", "blur"]);
  });

  it("sends Enter as the act of a person, with the text", () => {
    const { emitted } = renderHost(TextFieldHost, { props: { label: "Amount", value: "7" }, on: ["submit"] });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(emitted).toEqual([{ event: "submit", payload: { text: "7" }, act: true }]);
  });

  it("announces an error and ties it to the field", () => {
    const { update } = renderHost(TextFieldHost, { props: { label: "Amount", hint: "In euros" } });
    expect(field().getAttribute("aria-invalid")).toBeNull();
    const hintId = field().getAttribute("aria-describedby");
    expect(document.getElementById(hintId ?? "")?.textContent).toBe("In euros");
    update({ props: { label: "Amount", hint: "In euros", error: "Enter an amount" } });
    expect(screen.getByRole("alert").textContent).toBe("Enter an amount");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
    expect(screen.queryByText("In euros")).toBeNull();
  });

  it("cannot be edited while disabled", () => {
    renderHost(TextFieldHost, { props: { label: "Amount", disabled: true } });
    expect(field().readOnly).toBe(true);
  });

  it.each(["text", "decimal", "number", "email", "url"] as const)(
    "offers nothing remembered of the person with keyboard %s",
    (keyboard) => {
      const { container } = renderHost(TextFieldHost, { props: { label: "Amount", keyboard } });
      const input = field();
      expect(input.getAttribute("autocomplete")).toBe("off");
      expect([input.id, input.name, input.form]).toEqual(["", "", null]);
      expect(container.querySelector("form")).toBeNull();
      expect(["", "text"]).toContain(input.getAttribute("type") ?? "");
    },
  );

  it("asks for the keyboard that fits", () => {
    renderHost(TextFieldHost, { props: { label: "Amount", keyboard: "decimal" } });
    expect(field().getAttribute("inputmode")).toBe("decimal");
  });

  it("never takes more than fits an event", () => {
    renderHost(TextFieldHost, { props: { label: "Amount" } });
    expect(field().maxLength).toBe(MAX_TEXT_LENGTH);
  });

  it.each([
    { label: "Amount" },
    { label: "Note", multiline: true, value: "a\nb", edit: 3, maxLength: 10, error: "No" },
  ])("accepts %o", (props) => {
    expect(accepts(textFieldSchema, props)).toBe(true);
  });

  it.each([
    {},
    { label: "x".repeat(201) },
    { label: "a", value: "x".repeat(MAX_TEXT_LENGTH + 1) },
    { label: "a", edit: -1 },
    { label: "a", edit: 2 ** 53 },
    { label: "a", keyboard: "password" },
    { label: "a", secureTextEntry: true },
    { label: "a", autoComplete: "cc-number" },
    { label: "a", name: "password" },
    { label: "a", nativeID: "password" },
  ])("refuses %o", (props) => {
    expect(accepts(textFieldSchema, props)).toBe(false);
  });
});
