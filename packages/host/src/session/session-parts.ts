import { HostOp } from "@atoll/protocol";
import type { LifecycleState } from "@atoll/protocol";
import { createSessionBlobs } from "../blobs/session-blobs.ts";
import { createGestures } from "../bridge/gestures.ts";
import { createNodeMethods } from "../bridge/node-methods.ts";
import { createSessionChrome } from "../chrome/session-chrome.ts";
import { createReceiptRecorder } from "../permissions/record-receipts.ts";
import { ShadowTree } from "../tree/shadow-tree.ts";
import { createEnvironmentSender } from "./environment-sender.ts";
import { createEventSender } from "./event-sender.ts";
import { createFloodGate } from "./flood-gate.ts";
import { createGuestTimers } from "./guest-timers.ts";
import { createLife } from "./life.ts";
import { createLogIntake } from "./log-intake.ts";
import { createMemoryWarnings } from "./memory-warnings.ts";
import { createOutbox } from "./outbox.ts";
import { createReportIntake } from "./report-intake.ts";
import type { HostParts, SessionOpening } from "./session-context.ts";
import { createVisibility } from "./visibility.ts";

/** The parts of one session that need nothing of the bridge. */
export type SessionParts = ReturnType<typeof createSessionParts>;

/** Creates them. Nothing runs until the session is begun. */
export function createSessionParts(host: HostParts, { app }: SessionOpening) {
  const { clock, quotas, onHostError } = host;
  const life = createLife(onHostError);
  const outbox = createOutbox();
  const kit = host.kitOf(app.manifest.apiLevel);
  const tree = new ShadowTree({ kit, quotas, onListenerError: (error) => onHostError(error, "tree") });
  const logs = createLogIntake(clock, quotas, onHostError);
  const gestures = createGestures(clock, quotas.gestureMs);
  const gate = createFloodGate(clock, quotas);
  const timers = createGuestTimers({ clock, quotas, outbox, isBusy: gate.isBusy });
  const tellLifecycle = (state: LifecycleState): void => outbox.send([HostOp.lifecycle, state]);
  const tellIfOpen = (state: LifecycleState): void => {
    if (life.state() === "open") tellLifecycle(state);
  };
  const visibility = createVisibility(clock, quotas, {
    shown() {
      outbox.release();
      timers.resume();
      tellIfOpen("shown");
    },
    hidden: () => tellIfOpen("hidden"),
    suspended() {
      timers.suspend();
      // Security: a reply is a wake like any other; by calling at each reply a hidden mini-app would run on for half an hour.
      if (life.state() === "open") outbox.hold();
    },
    expired: () => life.finish("HIDDEN_TOO_LONG"),
  });
  return {
    life,
    outbox,
    kit,
    tree,
    logs,
    gestures,
    gate,
    timers,
    visibility,
    tellLifecycle,
    blobs: createSessionBlobs(quotas.blobBytes),
    nodeMethods: createNodeMethods(),
    record: createReceiptRecorder(host.receiptSink, app.owner),
    memory: createMemoryWarnings(quotas.heapBytes, (error) => onHostError(error, "app.memoryWarning")),
    chrome: createSessionChrome({
      outbox,
      gestures,
      isOpen: () => life.state() === "open",
      onError: (error) => onHostError(error, "chrome"),
    }),
    environment: createEnvironmentSender(host.environment(), outbox),
    events: createEventSender({ tree, kit, gestures, outbox, clock, quotas, warn: logs.warn }),
    reports: createReportIntake({
      tree,
      clock,
      nothingLeft: ({ message, stack }) => life.finish("GUEST_ERROR", `${message}\n${stack}`),
      onHostError,
    }),
  };
}
