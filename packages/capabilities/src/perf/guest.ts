import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { PerfSchema } from "./schema.ts";

/** `platform.perf` of a mini-app. */
export function createPerfGuest(bridge: GuestBridge) {
  const method = createMethods<PerfSchema>(bridge, "perf");
  return {
    /** Says that something is reached, now. */
    mark: method("mark", {
      params: (name: string) => ({
        name,
        ms: Math.max(0, Math.round(Date.now() - (bridge.launch()?.nowMs ?? Date.now()))),
      }),
      result: nothing,
    }),
  };
}
