import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { LinkHost } from "./host.tsx";
import { linkSchema } from "./schema.ts";

const link = (): HTMLElement => screen.getByRole("link", { name: "Terms" });

describe("Link", () => {
  it("is a link named by its words, and sends a press as the act of a person", () => {
    const { emitted } = renderHost(LinkHost, { text: "Terms", on: ["press"] });
    fireEvent.click(link());
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("is followed by Enter once, and not by Space, as links are", () => {
    const { emitted } = renderHost(LinkHost, { text: "Terms", on: ["press"] });
    fireEvent.keyDown(link(), { key: "Enter" });
    fireEvent.keyUp(link(), { key: "Enter" });
    fireEvent.keyDown(link(), { key: " " });
    fireEvent.keyUp(link(), { key: " " });
    expect(emitted).toHaveLength(1);
  });

  it("has no address in the page", () => {
    const { container } = renderHost(LinkHost, { text: "Terms", props: { outside: true } });
    expect(container.querySelector("a, [href]")).toBeNull();
  });

  it("says that it leads outside", () => {
    renderHost(LinkHost, { text: "Terms", props: { outside: true } });
    expect(screen.getByRole("link", { name: "Terms (leads outside)" })).toBeTruthy();
  });

  it("sends nothing while disabled", () => {
    const { emitted } = renderHost(LinkHost, { text: "Terms", props: { disabled: true }, on: ["press"] });
    fireEvent.click(link());
    fireEvent.keyDown(link(), { key: "Enter" });
    expect(emitted).toEqual([]);
  });

  it.each([{}, { outside: true, size: "small", disabled: false, accessibilityLabel: "Terms of use" }])(
    "accepts %o",
    (props) => {
      expect(accepts(linkSchema, props)).toBe(true);
    },
  );

  it.each([
    { href: "https://evil.example" },
    { url: "https://evil.example" },
    { target: "_blank" },
    { outside: "yes" },
    { size: 9 },
  ])("refuses %o", (props) => {
    expect(accepts(linkSchema, props)).toBe(false);
  });
});
