import { AtollError, GuestOp, WIRE_VERSION } from "@atoll/protocol";
import type { BatchMessage, HelloMessage } from "@atoll/protocol";
import type { Bridge } from "../bridge/bridge.ts";
import type { Subscriptions } from "../bridge/subscriptions.ts";
import type { SessionBlobs } from "../blobs/session-blobs.ts";
import type { SliceSender } from "../blobs/slice-sender.ts";
import type { GuestTimers } from "./guest-timers.ts";
import type { Dispatch } from "./inbox.ts";
import type { LogIntake } from "./log-intake.ts";
import type { ReportIntake } from "./report-intake.ts";

/** The parts of a session that messages of the guest go to. */
export type DispatchTargets = {
  readonly apiLevel: number;
  readonly bridge: Bridge;
  readonly subscriptions: Subscriptions;
  readonly blobs: SessionBlobs;
  readonly slices: SliceSender;
  readonly timers: GuestTimers;
  readonly logs: LogIntake;
  readonly reports: ReportIntake;
  /** The guest said hello, and rightly. */
  greeted(): void;
  batch(message: BatchMessage, length: number): void;
};

/** Creates what hands each message to the part that it is for. Throws WIRE_HELLO unless the first message, and no other, is a right hello. */
export function createDispatch(targets: DispatchTargets): Dispatch {
  let greeted = false;

  function hello(message: HelloMessage): void {
    assertHello(message, greeted, targets.apiLevel);
    greeted = true;
    targets.greeted();
  }

  return (message, length) => {
    if (message[0] === GuestOp.hello) return hello(message);
    if (!greeted) throw new AtollError("WIRE_HELLO", "The first message is not a hello.");
    switch (message[0]) {
      case GuestOp.batch:
        return targets.batch(message, length);
      case GuestOp.call:
        return targets.bridge.call(message);
      case GuestOp.cancel:
        return targets.bridge.cancel(message);
      case GuestOp.subscribe:
        return targets.subscriptions.add(message);
      case GuestOp.unsubscribe:
        return targets.subscriptions.remove(message);
      case GuestOp.log:
        return targets.logs.take(message);
      case GuestOp.report:
        return targets.reports.take(message);
      case GuestOp.timers:
        return targets.timers.request(message[1]);
      case GuestOp.readBlob:
        return targets.slices.read(message);
      case GuestOp.releaseBlob:
        return targets.blobs.release(message[1]);
    }
  };
}

function assertHello([, wireVersion, apiLevel]: HelloMessage, greeted: boolean, expected: number): void {
  if (greeted) throw new AtollError("WIRE_HELLO", "A second hello came.");
  if (wireVersion === WIRE_VERSION && apiLevel === expected) return;
  throw new AtollError(
    "WIRE_HELLO",
    `The prelude speaks wire ${wireVersion} at API level ${apiLevel}; this host runs wire ${WIRE_VERSION} at level ${expected}.`,
  );
}
