import * as z from "zod";

/** Steps of the theme's type scale: 12, 13, 15, 17, 20, 24 and 32 points. */
export const textSize = z.enum(["caption", "small", "body", "large", "title", "headline", "display"]);
/** What a text says by its colour. */
export const textTone = z.enum(["default", "muted", "accent", "positive", "caution", "critical"]);
export const textWeight = z.enum(["regular", "medium", "semibold", "bold"]);
/** Edges follow the reading direction. */
export const textAlign = z.enum(["start", "center", "end"]);
export const lineCount = z.int().min(1).max(50);

/** A short text in a prop, for example a label. */
export const shortText = z.string().max(200);
/** A sentence or two in a prop, for example an error. */
export const longText = z.string().max(500);

/** Said instead of the visible text by screen readers. */
export const accessibilityLabel = shortText
  .optional()
  .describe("What a screen reader says instead of the visible text. Keep the visible words in it.");
