import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { IconButtonHost } from "./host.tsx";
import { iconButtonSchema } from "./schema.ts";

const props = { icon: "heart", label: "Favourite" } as const;
const button = (): HTMLElement => screen.getByRole("button", { name: "Favourite" });

describe("IconButton", () => {
  it("is a button named by its label, and sends one press as the act of a person", () => {
    const { emitted } = renderHost(IconButtonHost, { props, on: ["press"] });
    fireEvent.click(button());
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("tells whether it is on only when it is a toggle", () => {
    const { update } = renderHost(IconButtonHost, { props });
    expect(button().getAttribute("aria-pressed")).toBeNull();
    update({ props: { ...props, pressed: false } });
    expect(button().getAttribute("aria-pressed")).toBe("false");
  });

  it.each([{ disabled: true }, { loading: true }])("sends nothing when %o, and keeps its name", (state) => {
    const { emitted } = renderHost(IconButtonHost, { props: { ...props, ...state }, on: ["press"] });
    fireEvent.click(button());
    expect(emitted).toEqual([]);
  });

  it("takes presses on 44 points", () => {
    renderHost(IconButtonHost, { props });
    const { width, height } = getComputedStyle(button());
    expect([width, height]).toEqual(["44px", "44px"]);
  });

  it("accepts its props", () => {
    expect(accepts(iconButtonSchema, { ...props, variant: "danger", pressed: true, loading: true })).toBe(
      true,
    );
  });

  it.each([
    {},
    { icon: "heart" },
    { label: "Favourite" },
    { ...props, icon: "hearts" },
    { ...props, href: "https://evil.example" },
    { ...props, size: 4 },
  ])("refuses %o", (given) => {
    expect(accepts(iconButtonSchema, given)).toBe(false);
  });
});
