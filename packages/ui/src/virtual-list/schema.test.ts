import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { MAX_ITEMS, virtualItemSchema, virtualListSchema } from "./schema.ts";

describe("VirtualList", () => {
  it.each([
    { count: 0 },
    { count: MAX_ITEMS, estimatedItemSize: 8, gap: "sm", padding: "lg", dividers: true },
  ])("accepts %o", (props) => {
    expect(accepts(virtualListSchema, props)).toBe(true);
  });

  it.each([
    {},
    { count: MAX_ITEMS + 1 },
    { count: 1e9 },
    { count: -1 },
    { count: 1.5 },
    { count: Number.NaN },
    { count: "10" },
    { count: 1, estimatedItemSize: 0 },
    { count: 1, estimatedItemSize: 1e-9 },
    { count: 1, data: [] },
  ])("refuses %o", (props) => {
    expect(accepts(virtualListSchema, props)).toBe(false);
  });

  it.each([{ index: 0 }, { index: 9, animated: true }])("scrolls to %o", (params) => {
    expect(virtualListSchema.methods.scrollTo.params.safeParse(params).success).toBe(true);
  });

  it.each([null, {}, { index: -1 }, { index: 1, offset: 5 }, { index: Infinity }])(
    "does not scroll to %o",
    (params) => {
      expect(virtualListSchema.methods.scrollTo.params.safeParse(params).success).toBe(false);
    },
  );
});

describe("VirtualItem", () => {
  it.each([{ index: 0 }, { index: MAX_ITEMS - 1, kind: "header" }])("accepts %o", (props) => {
    expect(accepts(virtualItemSchema, props)).toBe(true);
  });

  it.each([{}, { index: MAX_ITEMS }, { index: -1 }, { index: 0, kind: "footer" }])("refuses %o", (props) => {
    expect(accepts(virtualItemSchema, props)).toBe(false);
  });
});
