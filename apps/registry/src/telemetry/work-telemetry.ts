import type { Registry } from "../registry.ts";
import { forgetTelemetry } from "./take-telemetry.ts";

const EVERY_NIGHT = "17 3 * * *";

/** Forgets old counts from now on, once a day. */
export async function workTelemetry(registry: Registry): Promise<void> {
  await registry.jobs.work("forget-telemetry", () => forgetTelemetry(registry));
  await registry.jobs.schedule("forget-telemetry", EVERY_NIGHT);
}
