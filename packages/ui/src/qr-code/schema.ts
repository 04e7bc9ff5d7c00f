import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { shortText } from "../props/text.ts";

/** Most bytes of UTF-8 in a code. Every level of correction holds so many. */
const MAX_CODE_BYTES = 1_000;

export const qrCodeSchema = defineComponent({
  name: "QRCode",
  since: 1,
  docs: "A text as a QR code, for another device to read. Dark on white in every theme, so that cameras read it.",
  props: {
    value: z
      .string()
      .min(1)
      .max(MAX_CODE_BYTES)
      .refine(fits, `must be at most ${MAX_CODE_BYTES} bytes of UTF-8`)
      .describe("What the code says, at most 1,000 bytes. The less it is, the easier it is read."),
    label: shortText.min(1).describe("What the code is for, for those who cannot see it. Always given."),
    size: z.number().min(80).max(480).optional().describe("Width and height in points. Default: 200."),
    correction: z
      .enum(["low", "medium", "quartile", "high"])
      .optional()
      .describe("How much of it may be dirty or covered: 7, 15, 25 or 30 %. Default: medium."),
  },
  events: {},
  children: "none",
});

function fits(text: string): boolean {
  return new TextEncoder().encode(text).byteLength <= MAX_CODE_BYTES;
}
