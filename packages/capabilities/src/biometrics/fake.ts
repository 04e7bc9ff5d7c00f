import type { AreaProvider } from "../provider.ts";
import { createBiometricsProvider } from "./provider.ts";
import type { CheckRefusal } from "./provider.ts";
import type { BiometricsSchema } from "./schema.ts";

export type FakeBiometricsOptions = {
  /** What comes of each check, the last one for ever; all succeed unless given. "missing": the device cannot check. */
  readonly checks?: readonly ("checked" | CheckRefusal)[];
};

/** A device that knows the person, unless scripted otherwise. */
export function createFakeBiometrics(options: FakeBiometricsOptions = {}): AreaProvider<BiometricsSchema> {
  const { checks = [] } = options;
  let done = 0;
  const next = () => checks[Math.min(done, checks.length - 1)] ?? "checked";
  return createBiometricsProvider({
    device: {
      isAvailable: async () => next() !== "missing",
      async check() {
        const outcome = next();
        done += 1;
        return outcome;
      },
    },
  });
}
