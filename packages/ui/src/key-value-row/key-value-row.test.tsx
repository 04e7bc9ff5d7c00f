import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { KeyValueRowHost } from "./host.tsx";
import { keyValueRowSchema } from "./schema.ts";

const style = (text: string): CSSStyleDeclaration => getComputedStyle(screen.getByText(text));

describe("KeyValueRow", () => {
  it("reads as the name, its value and what is said of it", () => {
    const { container } = renderHost(KeyValueRowHost, {
      props: { label: "Total", value: "€12.00", hint: "With tax" },
    });
    expect(container.textContent).toBe("Total€12.00With tax");
  });

  it("puts the value at the end of the reading direction", () => {
    const { unmount } = renderHost(KeyValueRowHost, { props: { label: "Total", value: "12" } });
    expect([style("Total").textAlign, style("12").textAlign]).toEqual(["left", "right"]);
    unmount();
    const surface = createFakeSurface({ environment: { direction: "rtl" } });
    renderHost(KeyValueRowHost, { props: { label: "Total", value: "12" }, surface });
    expect([style("Total").textAlign, style("12").textAlign]).toEqual(["right", "left"]);
  });

  it("stands out when strong", () => {
    renderHost(KeyValueRowHost, { props: { label: "Total", value: "12", strong: true } });
    expect([style("Total").fontWeight, style("12").fontSize]).toEqual(["600", "17px"]);
  });

  it("lets the value go below the name when both are too long for a line", () => {
    renderHost(KeyValueRowHost, { props: { label: "Total", value: "12" } });
    expect(getComputedStyle(screen.getByText("12").parentElement ?? document.body).flexWrap).toBe("wrap");
  });

  it("takes no focus", () => {
    const { container } = renderHost(KeyValueRowHost, { props: { label: "Total", value: "12" } });
    expect(container.querySelector("[tabindex]")).toBeNull();
  });

  it.each([
    { label: "Total", value: "" },
    { label: "Fee", value: "1", hint: "x", tone: "critical", strong: true },
  ])("accepts %o", (props) => {
    expect(accepts(keyValueRowSchema, props)).toBe(true);
  });

  it.each([
    {},
    { label: "Total" },
    { label: "Total", value: 12 },
    { label: "a", value: "x".repeat(501) },
    { label: "a", value: "b", tone: "red" },
  ])("refuses %o", (props) => {
    expect(accepts(keyValueRowSchema, props)).toBe(false);
  });
});
