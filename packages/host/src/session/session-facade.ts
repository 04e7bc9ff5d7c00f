import type { BlobContent } from "@atoll/capabilities";
import { AtollError } from "@atoll/protocol";
import type { ImageSource } from "../assets/image-source.ts";
import type { BatchIntake } from "./batch-intake.ts";
import type { Inbox } from "./inbox.ts";
import type { SessionBridge } from "./session-bridge.ts";
import type { SessionOpening } from "./session-context.ts";
import type { SessionParts } from "./session-parts.ts";
import type { Session } from "./session.ts";
import type { SessionStats } from "./stats.ts";

type Rest = {
  readonly answering: SessionBridge;
  readonly inbox: Inbox;
  readonly batches: BatchIntake;
  readonly heap: { readonly bytes: number | undefined };
  resolveImage(source: ImageSource): Promise<BlobContent>;
};

/** What surfaces and simulators hold of a session. */
export function createFacade({ id, app }: SessionOpening, parts: SessionParts, rest: Rest): Session {
  const { life, tree, chrome, events, visibility, environment, nodeMethods, logs, reports, tellLifecycle } =
    parts;
  return {
    id,
    app,
    tree,
    chrome: {
      state: chrome.state,
      onChange: chrome.onChange,
      back: chrome.back,
      pressMainButton: chrome.pressMainButton,
      chooseMenuItem: chrome.chooseMenuItem,
    },
    state: life.state,
    end: life.end,
    onChange: life.onChange,
    sendEvent(nodeId, event, payload = null, { act = false } = {}) {
      if (!life.isOver()) events.send({ nodeId, event, payload, act });
    },
    requestRange(listId, start, end) {
      if (!life.isOver()) events.requestRange(listId, start, end);
    },
    setVisible(visible) {
      if (!life.isOver()) visibility.set(visible);
    },
    setEnvironment: environment.patch,
    async resolveImage(source) {
      if (life.isOver()) throw new AtollError("ABORTED", "The session is over.");
      return rest.resolveImage(source);
    },
    registerMethods: nodeMethods.register,
    onLog: logs.onLog,
    onReport: reports.onReport,
    stats: () => collectStats(parts, rest),
    close() {
      if (life.state() === "open") tellLifecycle("unloaded");
      life.finish("CLOSED");
    },
    revoke: (reason) => life.finish("REVOKED", reason),
  };
}

function collectStats(parts: SessionParts, { answering, inbox, batches, heap }: Rest): SessionStats {
  return {
    messagesIn: inbox.messages,
    messagesOut: parts.outbox.messages,
    lengthIn: inbox.length,
    lengthOut: parts.outbox.length,
    batches: batches.batches,
    nodes: parts.tree.size,
    calls: answering.bridge.calls,
    badCalls: answering.bridge.badCalls,
    reports: parts.reports.count,
    droppedLogs: parts.logs.dropped,
    droppedEvents: parts.events.dropped,
    blobBytes: parts.blobs.bytes,
    heapBytes: heap.bytes,
  };
}
