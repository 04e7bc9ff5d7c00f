import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { ScanSchema } from "./schema.ts";

/** `platform.scan` of a mini-app. */
export function createScanGuest(bridge: GuestBridge) {
  const method = createMethods<ScanSchema>(bridge, "scan");
  type Code = MethodParams<ScanSchema["methods"]["code"]>;
  return {
    /** Reads a code by the host's camera: its text and type. Rejects with USER_CANCELED when the person leaves. */
    code: method("code", { params: (options: Code = {}) => options, result: same }, "camera"),
  };
}
