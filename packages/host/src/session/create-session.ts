import type { SandboxListener } from "@atoll/sandbox";
import { createFetchImage } from "../assets/fetch-image.ts";
import { createImageResolver } from "../assets/image-resolver.ts";
import { createSliceSender } from "../blobs/slice-sender.ts";
import type { SettingsSession } from "../permissions/create-host-permissions.ts";
import { createBatchIntake } from "./batch-intake.ts";
import type { BatchIntake } from "./batch-intake.ts";
import { createDispatch } from "./create-dispatch.ts";
import { createLaunch } from "./create-launch.ts";
import { createInbox } from "./inbox.ts";
import { createSessionBridge } from "./session-bridge.ts";
import type { SessionBridge } from "./session-bridge.ts";
import type { HostParts, SessionOpening } from "./session-context.ts";
import { createFacade } from "./session-facade.ts";
import { createSessionParts } from "./session-parts.ts";
import type { SessionParts } from "./session-parts.ts";
import type { Session } from "./session.ts";
import { createStarter } from "./start-session.ts";
import type { Starter } from "./start-session.ts";

/** A session and the ends of it that only its host holds. */
export type HostedSession = {
  readonly session: Session;
  readonly settings: SettingsSession;
  begin(): void;
  memoryIsShort(): void;
};

/** Creates a session that has not begun. `ended` is called when it is over, before listeners are told. */
export function createSession(host: HostParts, opening: SessionOpening, ended: () => void): HostedSession {
  const parts = createSessionParts(host, opening);
  const context = createContext(parts, opening);
  const answering = createSessionBridge({ ...parts, parts: host, opening, context: context.call });
  const heap: { bytes: number | undefined } = { bytes: undefined };
  const batches = createBatchIntake(parts.tree, host.quotas, () => applied(parts, starter));
  const starter = createStarter({
    ...parts,
    app: opening.app,
    host,
    listener: { message: (text) => inbox.receive(text), ...createTurnListener(parts, heap) },
    launch: () => createLaunch(host, opening, answering.capabilities),
  });
  const inbox = createSessionInbox(host, parts, { answering, batches, starter });
  const fetchImage = createFetchImage({
    ...host,
    blobs: parts.blobs,
    context: { ...context.call, signal: context.signal },
    whenInFront: parts.visibility.whenInFront,
  });
  const resolveImage = createImageResolver({ app: opening.app, blobs: parts.blobs, fetchImage });
  tearDownAtEnd(host, opening, { parts, answering, ended });
  return {
    session: createFacade(opening, parts, { answering, inbox, batches, resolveImage, heap }),
    settings: createSettings(opening, answering),
    begin: starter.begin,
    memoryIsShort: parts.memory.deviceIsShort,
  };
}

/** What providers are told of every call, and the signal of the session's end. */
function createContext({ life, blobs }: SessionParts, { app, id }: SessionOpening) {
  const controller = new AbortController();
  life.atEnd(() => controller.abort());
  return {
    call: { owner: app.owner, sessionId: id, manifest: app.manifest, blobs },
    signal: controller.signal,
  };
}

/** After a batch: the first one opens the session. */
function applied({ life, reports, visibility, tellLifecycle }: SessionParts, starter: Starter): void {
  reports.check();
  if (life.state() !== "opening") return;
  starter.drawn();
  life.opened();
  tellLifecycle(visibility.isInFront() ? "shown" : "hidden");
}

function createTurnListener(
  { life, outbox, reports, memory }: SessionParts,
  heap: { bytes: number | undefined },
): Pick<SandboxListener, "turnEnded" | "ended"> {
  return {
    turnEnded(turn, { heapBytes }) {
      if (heapBytes !== undefined) heap.bytes = heapBytes;
      if (life.isOver()) return;
      if (heapBytes !== undefined) memory.measured(heapBytes);
      reports.turnEnded();
      outbox.turnEnded(turn);
    },
    ended: ({ code, detail }) => life.finish(code, detail),
  };
}

type Ends = { readonly answering: SessionBridge; readonly batches: BatchIntake; readonly starter: Starter };

function createSessionInbox(host: HostParts, parts: SessionParts, { answering, batches, starter }: Ends) {
  const slices = createSliceSender(parts.blobs, parts.outbox, host.quotas);
  parts.life.atEnd(slices.stop);
  return createInbox({
    quotas: host.quotas,
    gate: parts.gate,
    logs: parts.logs,
    dispatch: createDispatch({
      ...parts,
      ...answering,
      slices,
      apiLevel: host.apiLevel,
      greeted: starter.greeted,
      batch: batches.take,
    }),
    isOver: parts.life.isOver,
    fail: parts.life.finish,
    onHostError: host.onHostError,
  });
}

function createSettings(
  { app }: SessionOpening,
  { permissions, consents, bridge }: SessionBridge,
): SettingsSession {
  return {
    ownerKey: app.owner.key,
    onceGranted: () => [...permissions.onceGranted(), ...consents.onceGranted()],
    withhold: bridge.withhold,
    permissionChanged(permission, state) {
      consents.changed(permission);
      permissions.changed(permission, state);
    },
  };
}

type Teardown = { readonly parts: SessionParts; readonly answering: SessionBridge; ended(): void };

function tearDownAtEnd(
  host: HostParts,
  { app, id }: SessionOpening,
  { parts, answering, ended }: Teardown,
): void {
  const { life, outbox, timers, visibility, blobs } = parts;
  // Run in reverse, the last of these first.
  for (const provider of Object.values(host.providers)) {
    life.atEnd(() => provider?.openingEnded?.(id));
    // What a provider keeps is the owner's: another opening of the same mini-app may be using it.
    life.atEnd(() => {
      if (!host.hasSessionOf(app.owner.key)) provider?.sessionEnded?.(app.owner);
    });
  }
  life.atEnd(ended);
  life.atEnd(blobs.clear);
  life.atEnd(timers.stop);
  life.atEnd(visibility.stop);
  life.atEnd(answering.subscriptions.end);
  life.atEnd(answering.bridge.end);
  life.atEnd(outbox.close);
}
