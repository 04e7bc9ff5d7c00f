import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";
import { cameraPermission } from "../camera/permission.ts";

/** Every kind of code there is, by the names of this API. */
export const CODE_TYPES = [
  "qr",
  "aztec",
  "codabar",
  "code-128",
  "code-39",
  "code-93",
  "data-matrix",
  "ean-13",
  "ean-8",
  "itf",
  "pdf417",
  "upc-a",
  "upc-e",
] as const;

export type CodeType = (typeof CODE_TYPES)[number];

/** Longest text of a code, in UTF-16 code units: more than any QR code holds. */
export const MAX_CODE_TEXT = 8_192;

const type = z.enum(CODE_TYPES);
const found = z.strictObject({
  text: z.string().max(MAX_CODE_TEXT).describe("What the code says, as it is: anybody may have printed it."),
  type,
});

/** A code that was read. */
export type FoundCode = z.output<typeof found>;

/** `platform.scan`: codes before the camera. */
export const scanSchema = defineArea({
  name: "scan",
  since: 1,
  docs: "Codes that the person holds before the camera. The host shows the camera and reads the code; a mini-app gets its text and no picture.",
  permissions: cameraPermission,
  methods: {
    code: {
      docs: "Opens the host's camera until a code is read or the person leaves. QR codes are read everywhere; other types where the browser or device can.",
      params: z.strictObject({
        types: z
          .array(type)
          .min(1)
          .max(CODE_TYPES.length)
          .default(["qr"])
          .describe("What to look for; others are passed over. NOT_SUPPORTED when none can be read here."),
      }),
      result: found,
      permission: "camera",
      quota: { perMinute: 20, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "ABORTED", "QUOTA_EXCEEDED"],
    },
  },
});

export type ScanSchema = typeof scanSchema;
