import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { spaceName } from "../props/box.ts";
import { refreshEvent, refreshing } from "../props/refresh.ts";
import { shortText } from "../props/text.ts";

export const screenSchema = defineComponent({
  name: "Screen",
  since: 1,
  docs: "The whole surface: a title bar and a scrolling body. Put one at the root.",
  props: {
    title: shortText.optional().describe("Stands in the bar at the top, as the heading of level 1."),
    padding: spaceName.optional().describe("Space around the body. Default: lg."),
    gap: spaceName.optional().describe("Space between children. Default: lg."),
    scroll: z
      .boolean()
      .optional()
      .describe("Whether the body scrolls. Default: true; a VirtualList inside scrolls in its place."),
    refreshing,
  },
  events: {
    refresh: refreshEvent,
    back: {
      docs: "The back button in the bar was pressed. The button is there while this is handled.",
      gesture: true,
    },
  },
  children: "nodes",
});
