import * as z from "zod";

/** What a ground says: neutral, or a tone that carries meaning. */
export const groundTone = z.enum(["neutral", "accent", "positive", "caution", "critical"]);
