import { GuestOp, HostOp, WIRE_VERSION } from "@atoll/protocol/wire";
import type {
  EventMessage,
  HostTimersMessage,
  ListRangeMessage,
  ReplyError,
  StartMessage,
} from "@atoll/protocol/wire";
import { connectBridge } from "./bridge/bridge.ts";
import { createGuestBridge } from "./bridge/guest-bridge.ts";
import { createChannel } from "./channel/channel.ts";
import type { Channel } from "./channel/channel.ts";
import { createLauncher } from "./launch.ts";
import { lockdown } from "./lockdown/index.ts";
import { enqueueMicrotask, globalObject, mathCeil } from "./lockdown/primordials.ts";
import { createBatchWriter } from "./react/batch.ts";
import { createImmediate } from "./react/immediate.ts";
import { createRoot } from "./react/root.ts";
import type { Root } from "./react/root.ts";
import { connectScheduler } from "./react/scheduler-globals.ts";
import { reportError } from "./report.ts";
import { createHostClock } from "./surroundings/host-clock.ts";
import type { HostClock } from "./surroundings/host-clock.ts";
import { createSurroundings } from "./surroundings/surroundings.ts";
import type { Surroundings } from "./surroundings/surroundings.ts";
import { createTimers, installWebApis, seedRandom } from "./web/index.ts";
import type { Timers } from "./web/index.ts";

export type GuestOptions = {
  /** The engine's one import. */
  send(text: string): void;
  readonly apiLevel: number;
  /** Components of the kit that take text as children. */
  readonly textComponents: ReadonlySet<string>;
  /** What a bundle may import, by name. */
  readonly modules: ReadonlyMap<string, unknown>;
  /** Makes the error a mini-app catches from the host's reply. */
  createError(error: ReplyError): unknown;
};

/**
 * Turns a blank engine into a sandbox that waits for its mini-app, and says hello to the host. Returns the prelude's one
 * export: takes a message of the host, never throws.
 */
export function startGuest(options: GuestOptions): (text: string) => void {
  const { send, apiLevel, textComponents, modules, createError } = options;
  const clock = createHostClock();
  const channel = createChannel(send, { beforeMessage: () => immediate.turnStarted(), failed: report });
  const timers = createTimers({
    now: clock.now,
    report,
    timersChanged: (nextDueMs) => channel.post([GuestOp.timers, mathCeil(nextDueMs)]),
  });
  const immediate = createImmediate({
    now: clock.now,
    queueMicrotask: enqueueMicrotask,
    setTimeout: timers.setTimeout,
  });
  connectScheduler({
    setImmediate: immediate.schedule,
    setTimeout: (task, ms) => timers.setTimeout(task, ms),
    clearTimeout: timers.clearTimeout,
    reportError: report,
  });

  function report(error: unknown): void {
    reportError(channel, error);
  }

  const surroundings = createSurroundings(channel, report);
  const gesture = { current: 0 };
  const bridge = createGuestBridge({ channel, surroundings, gesture: () => gesture.current, createError });
  connectBridge(bridge);
  const root = createRoot({
    batch: createBatchWriter(channel.postText),
    textComponents,
    timers,
    queueMicrotask: enqueueMicrotask,
    report,
    invoke: ({ id }, method, params) =>
      void bridge.call("node.invoke", { node: id, method, params: params as null }).catch(report),
  });
  const launcher = createLauncher({ modules, render: root.render, report });
  const web = {
    channel: { log: (level: number, text: string) => channel.post([GuestOp.log, level, text]), report },
  };
  installWebApis({ ...web, timers, now: clock.now, bridge });
  handleUserInterface(channel, { root, gesture, surroundings });
  handleTime(channel, clock, timers);
  channel.handle(HostOp.start, (message) => {
    const [, launch, environment] = message as StartMessage;
    clock.set(launch.nowMs);
    seedRandom(launch.seed);
    surroundings.start(launch, environment);
    launcher.started();
  });
  lockdown(globalObject, { __atoll_define: launcher.define });
  channel.post([GuestOp.hello, WIRE_VERSION, apiLevel]);
  return channel.receive;
}

/** The root's id; its events are acts upon the host's chrome. */
const CHROME_NODE = 0;

type Interface = {
  readonly root: Root;
  readonly gesture: { current: number };
  readonly surroundings: Surroundings;
};

function handleUserInterface(channel: Channel, { root, gesture, surroundings }: Interface): void {
  channel.handle(HostOp.event, (message) => {
    const [, nodeId, event, payload, token] = message as EventMessage;
    // Kept until the next act, so that a handler may await before it calls what needs it; whether it counts is the host's to say.
    if (token > 0) gesture.current = token;
    if (nodeId === CHROME_NODE) root.flush(() => surroundings.chrome.set({ event, payload }));
    else root.dispatch(nodeId, event, payload);
  });
  channel.handle(HostOp.listRange, (message) => {
    const [, listId, start, end] = message as ListRangeMessage;
    root.dispatch(listId, "range", { start, end });
  });
}

function handleTime(channel: Channel, clock: HostClock, timers: Timers): void {
  channel.handle(HostOp.timers, (message) => {
    const [, nowMs] = message as HostTimersMessage;
    clock.set(nowMs);
    timers.runDue(nowMs);
  });
}
