import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";
import { normalizePath } from "./file-path.ts";
import { fileTypeOf } from "./file-types.ts";

const MiB = 1024 * 1024;

/** What one owner may keep in files; bytes count paths and contents. */
export const FILES_LIMIT = { bytes: 50 * MiB, keys: 5_000 } as const;

/** One text of a call, in UTF-16 code units; one picked file, in bytes; files of one pick; a file's name, in characters. */
export const FILE_LIMITS = { text: MiB / 2, pickedBytes: 20 * MiB, picked: 10, name: 120 } as const;

const anyPath = z
  .string()
  .transform((text, context) => {
    const path = normalizePath(text);
    if (path !== undefined) return path;
    context.addIssue({ code: "custom", message: 'Use a path such as "bills/2024.csv", without "..".' });
    return z.NEVER;
  })
  .describe('Names joined by "/", such as "bills/2024.csv". The top is the mini-app\'s own.');
const path = anyPath.refine((text) => text !== "", { error: "Name a file: the path is the top itself." });
const openable = path.refine((text) => fileTypeOf(text) !== undefined, {
  error: 'End the name as a document does, for example ".pdf", ".csv", ".txt" or ".png".',
});

const blob = z.int().min(1).describe("Id of a blob of this session.");
const type = z
  .string()
  .max(100)
  .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/)
  .describe('Media type, such as "application/pdf".');
const size = z.int().min(0).describe("Bytes.");
const text = z
  .string()
  .max(FILE_LIMITS.text)
  .refine((given) => !/\p{Surrogate}/u.test(given), {
    error: "Keep text without halves of surrogate pairs.",
  });

const wanted = z
  .string()
  .max(100)
  .regex(/^[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]*)$/, {
    error: 'Write a type such as "application/pdf" or "image/*".',
  });

const common = { quota: { perMinute: 3_000, concurrent: 16 }, risk: "low", background: true } as const;
const byPerson = { gesture: true, quota: { perMinute: 20, concurrent: 1 }, risk: "guarded" } as const;

/** `platform.files`: files of the mini-app's own, and ways between them and the person's. */
export const filesSchema = defineArea({
  name: "files",
  since: 1,
  docs: "Files that stay on this device, for this mini-app and this person: 50 MiB and 5,000 files. Folders are there as long as something is in them. Other files are reached only by the person's own choice.",
  permissions: {},
  methods: {
    read: {
      ...common,
      docs: "The text of a file, or null when there is none. INVALID_ARGUMENT when it is not text in UTF-8, QUOTA_EXCEEDED above 512 KiB: read those with readBlob.",
      params: z.strictObject({ path }),
      result: z.string().nullable(),
      errors: ["QUOTA_EXCEEDED"],
    },
    readBlob: {
      ...common,
      docs: "A blob with the bytes of a file, or null when there is none. Fits where an image source does.",
      params: z.strictObject({ path }),
      result: z.strictObject({ blob, type, size }).nullable(),
      errors: ["QUOTA_EXCEEDED"],
    },
    write: {
      ...common,
      docs: "Writes a file, whole or not at all, in place of what was there. Its folders come into being. INVALID_ARGUMENT where a folder has the path, or a file the path of one of its folders.",
      params: z
        .strictObject({ path, text: text.optional(), blob: blob.optional() })
        .refine((given) => (given.text === undefined) !== (given.blob === undefined), {
          error: "Give either a text or a blob.",
        }),
      result: z.null(),
      errors: ["QUOTA_EXCEEDED"],
    },
    list: {
      ...common,
      docs: "What is in a folder itself, in order of the names; empty when there is no such folder.",
      params: z.strictObject({ path: anyPath.default("") }),
      result: z.array(z.strictObject({ name: z.string(), kind: z.enum(["file", "folder"]) })),
    },
    stat: {
      ...common,
      docs: "What a path leads to, or null when it leads nowhere.",
      params: z.strictObject({ path }),
      result: z
        .discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("file"), type, size }),
          z.strictObject({ kind: z.literal("folder") }),
        ])
        .nullable(),
    },
    remove: {
      ...common,
      docs: "Removes a file, or a folder with everything in it, file by file. No error when there is none.",
      params: z.strictObject({ path }),
      result: z.null(),
    },
    pick: {
      ...byPerson,
      docs: "Lets the person choose files of the device. The mini-app gets these, up to 20 MiB each, and learns nothing of where they lie. A name is as the person's device has it, cleaned; a type is what the device says of the name, not a promise about the bytes.",
      params: z.strictObject({
        types: z
          .array(wanted)
          .max(20)
          .default([])
          .describe('Which types may be chosen, such as "application/pdf" or "image/*"; any unless given.'),
        max: z.int().min(1).max(FILE_LIMITS.picked).default(1).describe("Most files to choose."),
      }),
      result: z
        .array(
          z.strictObject({
            blob,
            name: z
              .string()
              .min(1)
              .max(FILE_LIMITS.name * 2),
            type,
            size,
          }),
        )
        .min(1)
        .max(FILE_LIMITS.picked),
      errors: ["USER_CANCELED", "QUOTA_EXCEEDED", "ABORTED"],
    },
    open: {
      ...byPerson,
      docs: "Hands a document of the mini-app's own to the person's other apps, after the host has named it and they have agreed: a download in browsers. Only documents, by the ending of the name: .pdf, .csv, .txt, .json, .md, pictures, .mp3, .wav, .mp4, .ics, .vcf, .gpx, .epub, .docx, .xlsx, .pptx, .zip.",
      params: z.strictObject({ path: openable }),
      result: z.null(),
      errors: ["USER_CANCELED", "ABORTED"],
    },
  },
});

export type FilesSchema = typeof filesSchema;
