import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";
import { cameraPermission } from "../camera/permission.ts";

const MiB = 1024 * 1024;

/** Limits of one photo as it is chosen. `maxDimension` bounds what a mini-app gets. */
export const PHOTO_LIMITS = { bytes: 20 * MiB, pixels: 64_000_000, count: 20, maxDimension: 4096 } as const;

const photo = z.strictObject({
  blob: z.int().min(1).describe("Id of the picture, a blob of this session."),
  width: z.int().min(1),
  height: z.int().min(1),
  type: z.enum(["image/jpeg", "image/png", "image/webp"]),
  takenAt: z.string().optional().describe("ISO 8601, when the picture itself says when it was taken."),
});

const pictureBlob = z.int().min(1).describe("Id of a picture, a blob of this session.");

const maxDimension = z
  .int()
  .min(16)
  .max(PHOTO_LIMITS.maxDimension)
  .default(PHOTO_LIMITS.maxDimension)
  .describe("Larger photos are scaled down to this width and height.");

/** `platform.media`: pictures that people choose and take. */
export const mediaSchema = defineArea({
  name: "media",
  since: 1,
  docs: "Pictures that the person chooses or takes. Place, camera and all other metadata are taken out.",
  permissions: {
    "photos.read": { name: "photos", access: "read", prompt: "use photos that you choose", risk: "guarded" },
    "photos.write": {
      name: "photos",
      access: "write",
      prompt: "save pictures to your device",
      risk: "guarded",
    },
    ...cameraPermission,
  },
  methods: {
    getPhotos: {
      docs: "Lets the person choose photos. JPEG, PNG and WebP as such, the first picture of a GIF as PNG.",
      params: z.strictObject({
        limit: z.int().min(1).max(PHOTO_LIMITS.count).default(1).describe("Most photos to choose."),
        maxDimension,
      }),
      result: z.array(photo).min(1).max(PHOTO_LIMITS.count),
      permission: "photos.read",
      quota: { perMinute: 30, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "QUOTA_EXCEEDED"],
    },
    takePhoto: {
      docs: "Opens the host's camera, where the person takes a photo, looks at it, and uses it or takes another. The mini-app gets that photo alone.",
      params: z.strictObject({
        facing: z
          .enum(["back", "front"])
          .default("back")
          .describe("The camera to begin with, where there are several; the person can switch."),
        maxDimension,
      }),
      result: photo,
      permission: "camera",
      quota: { perMinute: 20, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "QUOTA_EXCEEDED", "ABORTED"],
    },
    save: {
      docs: "Saves a picture to the device: in a browser as a download, on a phone among its photos. It is drawn anew first, so that it is a picture and nothing else.",
      params: z.strictObject({
        blob: pictureBlob,
        name: z
          .string()
          .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u)
          .default("photo")
          .describe(
            "Name of the file, letters, digits, spaces, _ and - alone; its ending follows from the picture.",
          ),
      }),
      result: z.null(),
      permission: "photos.write",
      quota: { perMinute: 20, concurrent: 1 },
      risk: "guarded",
      errors: ["USER_CANCELED", "QUOTA_EXCEEDED", "ABORTED"],
    },
    compress: {
      docs: "Makes a smaller copy of a picture: scaled down, and as a JPEG of the given quality; a WebP stays one. The original stays as it is.",
      params: z.strictObject({
        blob: pictureBlob,
        quality: z.number().min(0.1).max(1).default(0.8).describe("0.1 the smallest, 1 the best."),
        maxWidth: z
          .int()
          .min(16)
          .max(PHOTO_LIMITS.maxDimension)
          .default(PHOTO_LIMITS.maxDimension)
          .describe("Wider pictures are scaled down to this width."),
      }),
      result: photo,
      quota: { perMinute: 60, concurrent: 2 },
      risk: "low",
      errors: ["QUOTA_EXCEEDED", "ABORTED"],
    },
  },
});

export type MediaSchema = typeof mediaSchema;
