import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SafeAreaHost } from "./host.tsx";
import { safeAreaSchema } from "./schema.ts";

const insets = { top: 47, bottom: 34, left: 10, right: 20 };

function paddingsOf(
  edges: readonly ("top" | "bottom" | "start" | "end")[] | undefined,
  direction: "ltr" | "rtl" = "ltr",
): string[] {
  const surface = createFakeSurface({ environment: { insets, direction } });
  const { container } = renderHost(SafeAreaHost, {
    props: edges === undefined ? {} : { edges: [...edges] },
    surface,
    children: <p>Inside</p>,
  });
  const element = container.querySelector("p")?.parentElement?.parentElement;
  if (element === null || element === undefined) throw new Error("Nothing was drawn.");
  const style = getComputedStyle(element);
  return [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft];
}

describe("SafeArea", () => {
  it("keeps clear of all four edges of the device", () => {
    expect(paddingsOf(undefined)).toEqual(["47px", "20px", "34px", "10px"]);
    expect(screen.getByText("Inside")).toBeTruthy();
  });

  it("keeps clear of the named edges alone", () => {
    expect(paddingsOf(["bottom"])).toEqual(["0px", "0px", "34px", "0px"]);
  });

  it("starts on the right where text does", () => {
    expect(paddingsOf(["top", "start"], "rtl")).toEqual(["47px", "20px", "0px", "0px"]);
  });

  it.each([{}, { edges: ["top"], gap: "md", padding: "lg", grow: true }])("accepts %o", (props) => {
    expect(accepts(safeAreaSchema, props)).toBe(true);
  });

  it.each([{ edges: [] }, { edges: ["left"] }, { edges: "top" }, { edges: Array(5).fill("top") }])(
    "refuses %o",
    (props) => {
      expect(accepts(safeAreaSchema, props)).toBe(false);
    },
  );
});
