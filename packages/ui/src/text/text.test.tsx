import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Text } from "./guest.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { TextHost } from "./host.tsx";
import { textSchema } from "./schema.ts";

describe("Text", () => {
  it("draws its text, and spans inside the same paragraph", () => {
    renderGuest(
      <Text>
        Paid by <Text weight="bold">Mira</Text>
      </Text>,
    );
    const span = screen.getByText("Mira");
    expect(span.parentElement?.textContent).toBe("Paid by Mira");
    expect(span.tagName).toBe("SPAN");
  });

  it("leaves a span what it does not set itself", () => {
    renderGuest(
      <Text size="title" tone="critical">
        <Text weight="bold">late</Text>
      </Text>,
    );
    const { fontWeight, color, fontSize } = getComputedStyle(screen.getByText("late"));
    expect(fontWeight).toBe("700");
    expect([color, fontSize]).not.toContain("15px");
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    renderHost(TextHost, { props: { size: "body" }, children: "Big", surface });
    expect(getComputedStyle(screen.getByText("Big")).fontSize).toBe("30px");
  });

  it("starts where the surface's direction starts", () => {
    const surface = createFakeSurface({ environment: { direction: "rtl" } });
    renderHost(TextHost, { children: "Total", surface });
    expect(getComputedStyle(screen.getByText("Total")).textAlign).toBe("right");
  });

  it("takes only text and spans as children", () => {
    expect(textSchema).toMatchObject({ children: "mixed", only: ["Text"] });
  });

  it.each([
    {},
    { size: "display", tone: "muted", weight: "bold", align: "end", numberOfLines: 2, tabular: true },
  ])("accepts %o", (props) => {
    expect(accepts(textSchema, props)).toBe(true);
  });

  it.each([{ size: 900 }, { numberOfLines: 0 }, { numberOfLines: 1.5 }, { align: "left" }, { color: "red" }])(
    "refuses %o",
    (props) => {
      expect(accepts(textSchema, props)).toBe(false);
    },
  );
});
