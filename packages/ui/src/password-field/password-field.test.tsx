import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { PasswordFieldHost } from "./host.tsx";
import { maskProps } from "./mask.ts";
import { passwordFieldSchema } from "./schema.ts";

const props = { label: "PIN" };
const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("PIN");

describe("the mask of a password", () => {
  it("leaves the field one of text where characters can be drawn as discs", () => {
    expect(maskProps("discs", true)).toMatchObject({ style: { WebkitTextSecurity: "disc" } });
    expect(maskProps("discs", false)).toMatchObject({ style: { WebkitTextSecurity: "none" } });
    expect(maskProps("discs", true)).not.toHaveProperty("secureTextEntry");
  });

  it("hides by the type of the field elsewhere, and asks for a new password, never a saved one", () => {
    expect(maskProps("type", true)).toMatchObject({ secureTextEntry: true, autoComplete: "new-password" });
    expect(maskProps("type", false)).toMatchObject({ secureTextEntry: false });
  });
});

describe("PasswordField", () => {
  it("is no field that browsers fill", () => {
    renderHost(PasswordFieldHost, { props });
    expect(["", "text"]).toContain(field().getAttribute("type") ?? "");
    expect(field().getAttribute("autocomplete")).toBe("off");
    expect([field().id, field().name, field().form]).toEqual(["", "", null]);
  });

  it("has a button that says whether what is typed is shown", () => {
    renderHost(PasswordFieldHost, { props });
    const button = screen.getByRole("button", { name: "Show PIN" });
    fireEvent.click(button);
    expect(button.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(button);
    expect(button.getAttribute("aria-pressed")).toBe("false");
  });

  it("tells of edits and of Enter as a TextField does", () => {
    const { emitted } = renderHost(PasswordFieldHost, { props, on: ["changeText", "submit"] });
    fireEvent.change(field(), { target: { value: "1234" } });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(emitted).toEqual([
      { event: "changeText", payload: { text: "1234", edit: 1 }, act: false },
      { event: "submit", payload: { text: "1234" }, act: true },
    ]);
  });

  it("accepts its props", () => {
    expect(accepts(passwordFieldSchema, { ...props, hint: "Four digits", maxLength: 4 })).toBe(true);
  });

  it.each([{}, { ...props, autoComplete: "current-password" }, { ...props, name: "password" }])(
    "refuses %o",
    (given) => {
      expect(accepts(passwordFieldSchema, given)).toBe(false);
    },
  );
});
