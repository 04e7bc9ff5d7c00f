import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { HeadingHost } from "./host.tsx";
import { headingSchema } from "./schema.ts";

describe("Heading", () => {
  it.each([1, 2, 3, 4])("is a heading of level %i", (level) => {
    renderHost(HeadingHost, { props: { level }, text: "Fields" });
    expect(screen.getByRole("heading", { name: "Fields", level })).toBeTruthy();
  });

  it("is of level 2 when none is given", () => {
    renderHost(HeadingHost, { text: "Fields" });
    expect(screen.getByRole("heading", { level: 2 })).toBeTruthy();
  });

  it.each([{}, { level: 4, align: "center", tone: "accent" }])("accepts %o", (props) => {
    expect(accepts(headingSchema, props)).toBe(true);
  });

  it.each([{ level: 0 }, { level: 5 }, { level: "2" }, { size: "display" }])("refuses %o", (props) => {
    expect(accepts(headingSchema, props)).toBe(false);
  });
});
