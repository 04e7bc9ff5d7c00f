import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { spaceName } from "../props/box.ts";
import { refreshEvent, refreshing } from "../props/refresh.ts";
import { shortText } from "../props/text.ts";

/** Most items of a list. Security: the host keeps a position for each, so a guest must not choose without bound. */
export const MAX_ITEMS = 100_000;

const itemIndex = z
  .int()
  .min(0)
  .max(MAX_ITEMS - 1);

export const virtualListSchema = defineComponent({
  name: "VirtualList",
  since: 1,
  docs: "A scrolling list of any length: only the items near the screen exist. Fills the room there is.",
  props: {
    count: z.int().min(0).max(MAX_ITEMS).describe("Number of items. Set by the kit from `data`."),
    estimatedItemSize: z
      .number()
      .min(8)
      .max(2000)
      .optional()
      .describe("Usual height of an item in points, for items not drawn yet. Default: 64."),
    gap: spaceName.optional().describe("Space between items. Default: none."),
    padding: spaceName.optional().describe("Space around the items. Default: none."),
    dividers: z.boolean().optional().describe("Draws a hairline between items."),
    refreshing,
    accessibilityLabel: shortText.optional().describe("Names the list to screen readers."),
  },
  events: {
    range: {
      docs: "The host wants the items from `start` up to, not including, `end`. Handled by the kit.",
      payload: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
    },
    refresh: refreshEvent,
    endReached: { docs: "The end is less than half a screen away: time to load more." },
  },
  children: "nodes",
  only: ["VirtualItem"],
  methods: {
    scrollTo: {
      docs: "Brings an item to the top of the list.",
      params: z.strictObject({ index: itemIndex, animated: z.boolean().optional() }),
    },
  },
  virtual: true,
});

export const virtualItemSchema = defineComponent({
  name: "VirtualItem",
  since: 1,
  docs: "One item of a VirtualList. Made by the kit.",
  props: {
    index: itemIndex.describe("Place in the list."),
    kind: z
      .enum(["item", "header", "empty"])
      .optional()
      .describe("header stands before the items, empty in place of them. Default: item."),
  },
  events: {},
  children: "nodes",
});
