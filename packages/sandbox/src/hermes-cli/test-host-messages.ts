import { createEnvironment, HostOp } from "@atoll/protocol";
import type { Environment, HostMessage, Launch } from "@atoll/protocol";

const launch: Launch = {
  appId: "org.atoll.test",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  path: "/",
  data: null,
  from: null,
  nowMs: 1_800_000_000_000,
  capabilities: ["storage.get", "storage.keys"],
  seed: "00112233445566778899aabbccddeeff",
};
const environment: Environment = createEnvironment({ window: { width: 390, height: 844 } });
const text = (message: HostMessage): string => JSON.stringify(message);

/** What makes a mini-app begin. */
export const START = text([HostOp.start, launch, environment]);
/** A message that a living guest takes without drawing. */
export const PING = text([HostOp.lifecycle, "shown"]);

/** The host's clock some seconds after the start: all timers that wait by then are due. */
export function clockAfter(seconds: number): string {
  return text([HostOp.timers, launch.nowMs + seconds * 1_000]);
}

/** A press on a node. */
export function press(nodeId: number): string {
  return text([HostOp.event, nodeId, "press", null, 1]);
}

/** The answer to a call. */
export function answer(callId: number, value: null | []): string {
  return text([HostOp.reply, callId, 1, value]);
}
