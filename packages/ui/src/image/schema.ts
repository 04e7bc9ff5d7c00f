import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { imageSource } from "../props/image-source.ts";
import { shortText } from "../props/text.ts";

const points = z.number().min(1).max(4096);

export const imageSchema = defineComponent({
  name: "Image",
  since: 1,
  docs: "A picture from the package's assets, an allowed https address, or a blob such as a photo.",
  props: {
    source: imageSource.describe("An asset's name, an https address of an allowed domain, or `{ blob }`."),
    alt: shortText.describe(
      "What the picture shows, for those who cannot see it; empty if it only decorates.",
    ),
    width: points.optional().describe("In points. Default: all the room there is."),
    height: points.optional().describe("In points. Default: follows from width and aspectRatio."),
    aspectRatio: z
      .number()
      .min(0.1)
      .max(10)
      .optional()
      .describe("Width divided by height, used when height is not given. Default: 1.5, or the photo's own."),
    fit: z
      .enum(["cover", "contain"])
      .optional()
      .describe("cover fills the frame and cuts what is too much, contain shows all. Default: cover."),
    radius: z.enum(["none", "sm", "md", "lg", "full"]).optional().describe("Corners. Default: md."),
  },
  events: {},
  children: "none",
});
