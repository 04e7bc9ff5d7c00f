import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { LogSchema } from "./schema.ts";

type Level = "debug" | "info" | "warn" | "error";

/** `platform.log` of a mini-app: lines that reach its developer. */
export function createLogGuest(bridge: GuestBridge) {
  const method = createMethods<LogSchema>(bridge, "log");
  const write = (level: Level) =>
    method("write", { params: (text: string) => ({ level, text: String(text) }), result: nothing });
  return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
}
