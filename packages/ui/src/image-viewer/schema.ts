import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { changeEvent } from "../props/control.ts";
import { editCount } from "../props/edit-count.ts";
import { imageSource } from "../props/image-source.ts";
import { dismissEvent, open, overlayTitle } from "../props/overlay.ts";
import { shortText } from "../props/text.ts";

/** Most pictures of a viewer; one is loaded at a time. */
const MAX_IMAGES = 50;

const imageIndex = z
  .int()
  .min(0)
  .max(MAX_IMAGES - 1);

export const imageViewerSchema = defineComponent({
  name: "ImageViewer",
  since: 1,
  docs: "Shows pictures as large as the screen, to be looked at closely and leafed through.",
  props: {
    open,
    title: overlayTitle,
    images: z
      .array(z.strictObject({ source: imageSource, alt: shortText }))
      .min(1)
      .max(MAX_IMAGES)
      .describe("The pictures: `source` as of an Image, `alt` says what each shows."),
    value: imageIndex
      .optional()
      .describe("Index of the picture that is shown. Without it the host keeps it."),
    edit: editCount.optional().describe("Count of the change that `value` answers. Set by the kit."),
  },
  events: { change: changeEvent(imageIndex), dismiss: dismissEvent },
  children: "none",
});
