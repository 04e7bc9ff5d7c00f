import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { StyledTextHost } from "./host.tsx";
import { styledTextSchema } from "./schema.ts";

const style = (): CSSStyleDeclaration => getComputedStyle(screen.getByText("Larder"));

describe("StyledText", () => {
  it("has the look that it is given", () => {
    renderHost(StyledTextHost, {
      props: { color: "#123456", fontSize: 20, fontWeight: "700", marginTop: 4 },
      children: "Larder",
    });
    expect([style().fontSize, style().fontWeight, style().marginTop]).toEqual(["20px", "700", "4px"]);
  });

  it("grows with the text size that a person has chosen", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(StyledTextHost, { props: { lineHeight: 20 }, children: "Larder", surface });
    expect([style().fontSize, style().lineHeight]).toEqual(["28px", "40px"]);
  });

  it("sits at the start of the reading direction", () => {
    const surface = createFakeSurface({ environment: { direction: "rtl" } });
    const { update } = renderHost(StyledTextHost, {
      props: { textAlign: "left" },
      children: "Larder",
      surface,
    });
    expect(style().textAlign).toBe("right");
    update({ props: { textAlign: "justify" } });
    expect(style().textAlign).toBe("justify");
  });

  it("is a heading or a link by its role", () => {
    const { emitted, update } = renderHost(StyledTextHost, {
      props: { role: "heading" },
      children: "Larder",
    });
    expect(screen.getByRole("heading", { name: "Larder" })).toBeTruthy();
    update({ props: {}, on: ["press"] });
    fireEvent.click(screen.getByRole("link", { name: "Larder" }));
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it.each([
    { fontFamily: "Comic Sans" },
    { fontSize: 0 },
    { color: "currentcolor" },
    { fontWeight: "bolder" },
  ])("refuses %o", (props) => {
    expect(accepts(styledTextSchema, props)).toBe(false);
  });
});
