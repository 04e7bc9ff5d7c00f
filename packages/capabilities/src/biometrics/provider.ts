import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import type { BiometricsSchema } from "./schema.ts";

/** Why a check did not succeed: the person left or was not known, the device cannot check, or it failed. */
export type CheckRefusal = "canceled" | "missing" | "broken";

/** Port: a device that can check who holds it. */
export type PresenceCheck = {
  isAvailable(): Promise<boolean>;
  check(reason: string, signal: AbortSignal): Promise<"checked" | CheckRefusal>;
};

/** Port: the host's own sheet, which names the mini-app and its reason. Resolves to true within the tap that agrees. */
export type ConfirmReason = (reason: string, context: CallContext) => Promise<boolean>;

export type BiometricsOptions = {
  readonly device: PresenceCheck;
  /** Where the device's own sheet says neither for whom nor what for; left out where it does. */
  readonly confirmReason?: ConfirmReason;
};

const REFUSALS = {
  canceled: ["USER_CANCELED", "The person left, or the device did not know them."],
  missing: ["NOT_SUPPORTED", "This device cannot check who holds it."],
  broken: ["HOST_ERROR", "The device's check failed. Try again."],
} as const;

/** `platform.biometrics` over a device's check. */
export function createBiometricsProvider(options: BiometricsOptions): AreaProvider<BiometricsSchema> {
  const { device, confirmReason } = options;
  return {
    isAvailable: () => device.isAvailable(),
    async authenticate({ reason }, context) {
      if (!(await device.isAvailable())) throw refused("missing");
      const outcome = await context.ask.inFront(async (inFront) => {
        const signal = AbortSignal.any([inFront, context.signal]);
        const agreed = (await confirmReason?.(reason, { ...context, signal })) ?? true;
        return agreed && !signal.aborted ? device.check(reason, signal) : "canceled";
      });
      if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
      // Security: anything but a check that succeeded is none.
      if (outcome !== "checked") throw refused(outcome);
      return null;
    },
  };
}

function refused(why: CheckRefusal): AtollError {
  const [code, message] = REFUSALS[why] ?? REFUSALS.broken;
  return new AtollError(code, message);
}
