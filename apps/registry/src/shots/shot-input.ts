import * as z from "zod";

/** A file that the browser is given; the body in base64. */
const servedFileSchema = z.strictObject({
  type: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.base64(),
});

/** Everything that a run needs: there is no network in it. */
export const shotInputSchema = z.strictObject({
  /** The Chromium to run. */
  executable: z.string(),
  /** By whole address. */
  files: z.record(z.string(), servedFileSchema),
  /** Address of the page around the preview. */
  around: z.string(),
  statement: z.string(),
});

/** How a run went, as the process prints it. Security: a mini-app's words are in it. */
export const shotReportSchema = z.strictObject({
  /** `none`: no browser could be started; `failed`: it did not open; `ended`: it opened, and ended by itself. */
  standing: z.enum(["none", "failed", "ended", "waiting", "open"]),
  code: z.string().max(64).nullable(),
  message: z.string().max(2_000).nullable(),
});

export type ServedFile = z.output<typeof servedFileSchema>;
export type ShotInput = z.output<typeof shotInputSchema>;
export type ShotReport = z.output<typeof shotReportSchema>;

/** Name of the input, in the folder of the process. */
export const INPUT_FILE = "input.json";
