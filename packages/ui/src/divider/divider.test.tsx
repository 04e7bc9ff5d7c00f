import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Row } from "../row/guest.ts";
import { accepts } from "../testing/accepts.ts";
import { renderGuest } from "../testing/render-guest.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { Divider } from "./guest.ts";
import { DividerHost } from "./host.tsx";
import { dividerSchema } from "./schema.ts";

const style = (): CSSStyleDeclaration => getComputedStyle(screen.getByRole("separator"));

describe("Divider", () => {
  it("is a separator as wide as its container and a hairline high", () => {
    renderHost(DividerHost, {});
    expect([style().height, style().alignSelf]).toEqual(["1px", "stretch"]);
    expect(screen.getByRole("separator").getAttribute("aria-orientation")).toBeNull();
  });

  it("stands upright in a Row, and says so", () => {
    renderGuest(
      <Row>
        <Divider inset="sm" />
      </Row>,
    );
    expect([style().width, style().marginTop]).toEqual(["1px", "8px"]);
    expect(screen.getByRole("separator").getAttribute("aria-orientation")).toBe("vertical");
  });

  it("leaves its inset at the start of the reading direction", () => {
    renderHost(DividerHost, { props: { inset: "lg" } });
    // The logical property: the test page does not compute it.
    expect(screen.getByRole("separator").className).toContain("marginInlineStart");
  });

  it("is darker when strong", () => {
    const { update } = renderHost(DividerHost, {});
    const before = style().backgroundColor;
    update({ props: { strong: true } });
    expect(style().backgroundColor).not.toBe(before);
  });

  it.each([{}, { inset: "lg", strong: true }])("accepts %o", (props) => {
    expect(accepts(dividerSchema, props)).toBe(true);
  });

  it.each([{ inset: 16 }, { inset: "-16px" }, { strong: "yes" }, { color: "red" }, { thickness: 900 }])(
    "refuses %o",
    (props) => {
      expect(accepts(dividerSchema, props)).toBe(false);
    },
  );
});
