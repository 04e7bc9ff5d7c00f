import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { RatingHost } from "./host.tsx";
import { ratingSchema } from "./schema.ts";

const props = { label: "Your rating" };
const control = (): HTMLElement => screen.getByRole("slider", { name: "Your rating" });
const star = (place: number): Element => control().children.item(place - 1) as Element;
const filled = (): number => control().querySelectorAll('svg[fill]:not([fill="none"])').length;

describe("Rating", () => {
  it("fills the stars up to the pressed one and sends their number as the act of a person", () => {
    const { emitted } = renderHost(RatingHost, { props, on: ["change"] });
    fireEvent.click(star(4));
    expect(filled()).toBe(4);
    expect(control().getAttribute("aria-valuetext")).toBe("4 / 5");
    expect(emitted).toEqual([{ event: "change", payload: { value: 4, edit: 1 }, act: true }]);
  });

  it("takes the last star back when it is pressed again", () => {
    renderHost(RatingHost, { props: { ...props, value: 1 } });
    fireEvent.click(star(1));
    expect(filled()).toBe(0);
  });

  it("goes up and down by keys, and is one stop of Tab", () => {
    const { container } = renderHost(RatingHost, { props: { ...props, value: 3 } });
    fireEvent.keyDown(control(), { key: "ArrowUp" });
    expect(filled()).toBe(4);
    expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("shows the stars of others to the half, as a picture that says the number", () => {
    renderHost(RatingHost, { props: { ...props, value: 3.4, readOnly: true } });
    expect(screen.getByRole("img", { name: "Your rating: 3.4 / 5" })).toBeTruthy();
    expect(screen.queryByRole("slider")).toBeNull();
  });

  it("cannot be set while disabled", () => {
    const { emitted } = renderHost(RatingHost, { props: { ...props, disabled: true }, on: ["change"] });
    fireEvent.click(star(2));
    fireEvent.keyDown(control(), { key: "End" });
    expect(emitted).toEqual([]);
  });

  it.each([props, { ...props, value: 3.5, max: 10, readOnly: true }])("accepts %o", (given) => {
    expect(accepts(ratingSchema, given)).toBe(true);
  });

  it.each([
    {},
    { ...props, value: 11 },
    { ...props, max: 1e6 },
    { ...props, max: 2 },
    { ...props, icon: "x" },
  ])("refuses %o", (given) => {
    expect(accepts(ratingSchema, given)).toBe(false);
  });
});
