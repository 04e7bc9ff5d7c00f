import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { OTPFieldHost } from "./host.tsx";
import { otpFieldSchema } from "./schema.ts";

const props = { label: "Code", length: 4 };
const field = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>("Code");
const type = (text: string): void => void fireEvent.change(field(), { target: { value: text } });

describe("OTPField", () => {
  it("is one field for all digits, and shows each in a box", () => {
    renderHost(OTPFieldHost, { props });
    type("12");
    expect(field().value).toBe("12");
    expect(screen.getByText("1")).toBeTruthy();
    expect(screen.getByText("2")).toBeTruthy();
    expect(field().getAttribute("inputmode")).toBe("numeric");
  });

  it("tells once that all digits are there, as the act of a person", () => {
    const { emitted } = renderHost(OTPFieldHost, { props, on: ["changeText", "complete"] });
    type("123");
    type("1234");
    type("12345");
    expect(emitted).toEqual([
      { event: "changeText", payload: { text: "123", edit: 1 }, act: false },
      { event: "changeText", payload: { text: "1234", edit: 2 }, act: false },
      { event: "complete", payload: { text: "1234" }, act: true },
    ]);
    expect(field().value).toBe("1234");
  });

  it("takes the digits of a pasted text, and nothing else", () => {
    renderHost(OTPFieldHost, { props });
    type("12-3 4x");
    expect(field().value).toBe("1234");
    type("abc");
    expect(field().value).toBe("");
  });

  it("offers no code that the device has received", () => {
    renderHost(OTPFieldHost, { props });
    expect(field().getAttribute("autocomplete")).toBe("off");
  });

  it("announces a wrong code and ties that to the field", () => {
    renderHost(OTPFieldHost, { props: { ...props, error: "Not the code we sent" } });
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  });

  it("accepts its props", () => {
    expect(accepts(otpFieldSchema, { ...props, value: "12", edit: 1, autoFocus: true })).toBe(true);
  });

  it.each([{}, { ...props, length: 2 }, { ...props, length: 500 }, { ...props, value: "1".repeat(11) }])(
    "refuses %o",
    (given) => {
      expect(accepts(otpFieldSchema, given)).toBe(false);
    },
  );
});
