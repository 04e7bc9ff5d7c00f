import { describe, expect, it } from "vitest";
import { Row } from "../row/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { Spacer } from "./guest.ts";
import { spacerSchema } from "./schema.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SpacerHost } from "./host.tsx";

function style(container: HTMLElement): CSSStyleDeclaration {
  return getComputedStyle(container.querySelector("[aria-hidden=true]") ?? document.body);
}

describe("Spacer", () => {
  it("takes what siblings leave", () => {
    const { container } = renderHost(SpacerHost, {});
    expect(style(container).flexGrow).toBe("1");
  });

  it("has its size along the axis of its container", () => {
    const { container, update } = renderHost(SpacerHost, { props: { size: "lg" } });
    expect([style(container).height, style(container).flexGrow]).toEqual(["16px", ""]);
    update({ props: { size: "none" } });
    expect(style(container).height).toBe("0px");
  });

  it("has its size side by side in a Row", () => {
    const { container } = renderGuest(
      <Row>
        <Spacer size="xl" />
      </Row>,
    );
    expect(style(container).width).toBe("24px");
  });

  it.each([{}, { size: "xxl" }])("accepts %o", (props) => {
    expect(accepts(spacerSchema, props)).toBe(true);
  });

  it.each([{ size: 16 }, { size: "9999px" }, { size: "xxxl" }, { grow: true }])("refuses %o", (props) => {
    expect(accepts(spacerSchema, props)).toBe(false);
  });
});
