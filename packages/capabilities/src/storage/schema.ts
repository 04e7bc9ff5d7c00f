import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const MiB = 1024 * 1024;

/** What one owner may keep. Bytes count keys and values in UTF-8, and blobs as they are. */
export const STORAGE_LIMIT = { bytes: 10 * MiB, keys: 10_000 } as const;

/** What one owner may keep secret. Bytes count keys in UTF-8, and values as they are sealed: some 30 bytes more each. */
export const SECURE_LIMIT = { bytes: 64 * 1024, keys: 1_000 } as const;

/** Longest key, in UTF-16 code units. */
export const STORAGE_KEY_LENGTH = 512;

// Security: a key is opaque. It is never trimmed, normalised, joined to a path or used as a property name.
const key = z
  .string()
  .max(STORAGE_KEY_LENGTH)
  .describe("Any text; two keys are the same only if every code unit is.");
const blob = z.int().min(1).describe("Id of a blob of this session.");
const count = z.int().min(0);

const secret = z
  .string()
  .refine((text) => !/\p{Surrogate}/u.test(text), { error: "Keep text without halves of surrogate pairs." });

const many = { perMinute: 6_000, concurrent: 64 } as const;
const common = { quota: many, risk: "low", background: true } as const;

/** `platform.storage`: values that stay on the device between openings. */
export const storageSchema = defineArea({
  name: "storage",
  since: 1,
  docs: "Text and blobs that stay on this device, for this mini-app and this person: 10 MiB and 10,000 keys.",
  permissions: {},
  methods: {
    get: {
      ...common,
      docs: "The text kept under a key, or null when there is none.",
      params: z.strictObject({ key }),
      result: z.string().nullable(),
    },
    set: {
      ...common,
      docs: "Keeps a text under a key, in place of what was there. Whole or not at all.",
      params: z.strictObject({ key, value: z.string() }),
      result: z.null(),
      errors: ["QUOTA_EXCEEDED"],
    },
    remove: {
      ...common,
      docs: "Forgets a key. No error when there is none.",
      params: z.strictObject({ key }),
      result: z.null(),
    },
    keys: {
      ...common,
      docs: "All keys, those of blobs too, in order of their code units.",
      params: z.strictObject({}),
      result: z.array(z.string()),
    },
    clear: {
      ...common,
      docs: "Forgets everything this mini-app keeps here.",
      params: z.strictObject({}),
      result: z.null(),
    },
    usage: {
      ...common,
      docs: "How much is used and how much may be.",
      params: z.strictObject({}),
      result: z.strictObject({ usage: count, quota: count, keys: count, maxKeys: count }),
    },
    setBlob: {
      ...common,
      docs: "Keeps the bytes of a blob (a photo, a response body) under a key, beyond this session.",
      params: z.strictObject({ key, blob }),
      result: z.null(),
      errors: ["QUOTA_EXCEEDED"],
    },
    getBlob: {
      ...common,
      docs: "A blob with the bytes kept under a key, or null when there are none. Fits where an image source does.",
      params: z.strictObject({ key }),
      result: z.strictObject({ blob, type: z.string(), size: count }).nullable(),
      errors: ["QUOTA_EXCEEDED"],
    },
    secureGet: {
      ...common,
      docs: "`storage.secure.get(key)`: the secret kept under a key, or null when there is none. HOST_ERROR when the device's key no longer opens it.",
      params: z.strictObject({ key }),
      result: z.string().nullable(),
    },
    secureSet: {
      ...common,
      docs: "`storage.secure.set(key, value)`: keeps a secret, such as a session token, sealed by a key of the device. 64 KiB in all, apart from the rest. In browsers the key cannot be exported and what is kept is of no use elsewhere; it does not protect from someone who uses this very browser profile, nor from code that runs in the host's page.",
      params: z.strictObject({ key, value: secret }),
      result: z.null(),
      errors: ["QUOTA_EXCEEDED"],
    },
    secureRemove: {
      ...common,
      docs: "`storage.secure.remove(key)`: forgets a secret. `clear` does not.",
      params: z.strictObject({ key }),
      result: z.null(),
    },
  },
});

export type StorageSchema = typeof storageSchema;
