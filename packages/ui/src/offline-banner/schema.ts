import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

export const offlineBannerSchema = defineComponent({
  name: "OfflineBanner",
  since: 1,
  docs: "Says that there is no connection, for as long as there is none. Its text says what still works.",
  props: {
    title: shortText.optional().describe("Default: You are offline."),
    offline: z
      .boolean()
      .optional()
      .describe("Whether there is none, if the mini-app knows better. Default: what the host knows."),
  },
  events: {},
  children: "text",
});
