import * as z from "zod";

/** Days that can be looked at at once. */
export const TELEMETRY_RANGES = [7, 30, 90] as const;
export type TelemetryRange = (typeof TELEMETRY_RANGES)[number];

const about = { app: z.string().min(1).max(64), version: z.int().min(1).max(2_147_483_647) };

/**
 * One thing that happened to a mini-app on some device. Security: closed, and without anything of a person or a device: no id, no time, no
 * text of the mini-app.
 */
export const telemetryEventSchema = z.discriminatedUnion("event", [
  z.strictObject({ ...about, event: z.literal("open") }),
  /** Its first screen stood, so long after it was opened. */
  z.strictObject({ ...about, event: z.literal("start"), ms: z.int().min(0).max(600_000) }),
  /** It ended by itself, for this code. */
  z.strictObject({ ...about, event: z.literal("crash"), code: z.string().regex(/^[A-Z_]{2,40}$/) }),
]);

/** What a host sends: `POST /v1/telemetry`. */
export const telemetryBatchSchema = z.strictObject({ events: z.array(telemetryEventSchema).min(1).max(50) });

const figures = {
  opens: z.int(),
  crashes: z.int(),
  /** Milliseconds, from a histogram; null while nothing started. */
  medianMs: z.number().nullable(),
  p95Ms: z.number().nullable(),
};

/** What became of a mini-app on devices: `GET apps/:id/telemetry?days=&version=`. Days are those of UTC. */
export const telemetryReportSchema = z.strictObject({
  days: z.array(z.strictObject({ day: z.iso.date(), ...figures })),
  versions: z.array(
    z.strictObject({ version: z.strictObject({ name: z.string(), code: z.int() }), ...figures }),
  ),
  crashes: z.array(z.strictObject({ code: z.string(), count: z.int() })),
});

export type TelemetryEvent = z.output<typeof telemetryEventSchema>;
export type TelemetryBatch = z.output<typeof telemetryBatchSchema>;
export type TelemetryReport = z.output<typeof telemetryReportSchema>;
