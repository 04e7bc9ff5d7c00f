import * as z from "zod";

/** How a preview looks: what the person in front of it chose. "system" leaves it to their browser. */
export const previewSettingsSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark"]),
  /** A BCP 47 tag, or "system". */
  locale: z.string().regex(/^[A-Za-z0-9-]{2,35}$/),
  fontScale: z.number().min(1).max(2),
});

/** What the page around tells the preview. `statement` is signed by the preview key. */
export const toPreviewSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("open"), statement: z.string().max(256 * 1024) }),
  z.strictObject({ type: z.literal("settings"), settings: previewSettingsSchema }),
]);

const text = z.string().max(4_000);

/** What the preview tells the page around. Security: `text` is what a mini-app says; it is data. */
export const fromPreviewSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({
    type: z.literal("session"),
    state: z.enum(["opening", "open", "ended"]),
    /** Why it ended; null while it has not. */
    end: z.strictObject({ code: z.string().max(64), message: text }).nullable(),
  }),
  /** Its first screen stands. */
  z.strictObject({ type: z.literal("drawn") }),
  z.strictObject({ type: z.literal("said"), level: z.string().max(16), text }),
  z.strictObject({ type: z.literal("failed"), code: z.string().max(64), message: text }),
]);

/** A version on view: where the page in the frame is, and the signed statement that it opens. */
export const previewLinkSchema = z.strictObject({
  page: z.url({ protocol: /^https?$/ }),
  statement: z.string().max(256 * 1024),
  expiresAt: z.iso.datetime(),
});

export type PreviewSettings = z.output<typeof previewSettingsSchema>;
export type ToPreview = z.output<typeof toPreviewSchema>;
export type FromPreview = z.output<typeof fromPreviewSchema>;
export type PreviewLink = z.output<typeof previewLinkSchema>;
