import { HostOp } from "@atoll/protocol";
import type { Json, Quotas } from "@atoll/protocol";
import type { Gestures } from "../bridge/gestures.ts";
import type { Clock } from "../clock.ts";
import { decodeBy } from "../decode-by.ts";
import { createTokenBucket } from "../token-bucket.ts";
import type { Kit } from "../tree/compile-component.ts";
import type { RemoteNode, RemoteTree } from "../tree/remote-tree.ts";
import type { Outbox } from "./outbox.ts";

/** A UI event on its way to the guest. */
export type UiEvent = {
  readonly nodeId: number;
  readonly event: string;
  readonly payload: Json;
  /** The real act of a person. */
  readonly act: boolean;
};

/** Sends UI events to the handlers of the mini-app. */
export type EventSender = {
  send(event: UiEvent): void;
  /** A virtual list wants the items from `start` up to, not including, `end`. */
  requestRange(listId: number, start: number, end: number): void;
  readonly dropped: number;
};

export type EventSenderOptions = {
  readonly tree: RemoteTree;
  readonly kit: Kit;
  readonly gestures: Gestures;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly quotas: Quotas;
  /** Told of events that the surface sent wrongly. */
  warn(text: string): void;
};

/** Events carry whole texts of inputs, so they may weigh more than logs; what is over is dropped all the same. */
const VOLUME_OVER_LOGS = 16;

/** Creates the sender. */
export function createEventSender(options: EventSenderOptions): EventSender {
  const { tree, kit, gestures, outbox, clock, quotas } = options;
  const perSecond = quotas.logBytesPerSecond * VOLUME_OVER_LOGS;
  const volume = createTokenBucket({ perSecond, burst: perSecond }, clock);
  const rate = createTokenBucket({ perSecond: quotas.eventsPerSecond, burst: quotas.eventsPerSecond }, clock);
  const ranges = createRangeSender(outbox);
  let dropped = 0;

  /** The payload as the schema has it, or undefined when there is no such event on the node. */
  function decode(node: RemoteNode, { event, payload }: UiEvent): Json | undefined {
    const schema = kit.get(node.component)?.events.get(event);
    if (schema === undefined) {
      options.warn(`<${node.component}> has no event "${event}": it was not sent.`);
      return undefined;
    }
    if (schema.payload === undefined) return null;
    const decoded = decodeBy(schema.payload, payload, { secret: true });
    if (decoded.ok) return decoded.value as Json;
    options.warn(
      `The payload of "${event}" on <${node.component}> does not fit its schema: it was not sent.`,
    );
    return undefined;
  }

  function trySend(ui: UiEvent): boolean {
    const node = tree.get(ui.nodeId);
    // A late press on something that is gone; the node's id will never name another.
    if (node === undefined) return false;
    const payload = decode(node, ui);
    if (payload === undefined) return false;
    if (!node.on.has(ui.event)) return true;
    if (!rate.take() || !volume.take(JSON.stringify(payload).length)) return false;
    const isAct = ui.act && kit.get(node.component)?.events.get(ui.event)?.gesture === true;
    outbox.send([HostOp.event, ui.nodeId, ui.event, payload, isAct ? gestures.mint() : 0]);
    return true;
  }

  return {
    send(ui) {
      if (!trySend(ui)) dropped += 1;
    },
    requestRange(listId, start, end) {
      const node = tree.get(listId);
      const fits = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start;
      if (node === undefined || kit.get(node.component)?.virtual !== true || !fits) dropped += 1;
      else ranges.request(listId, { start, end });
    },
    get dropped() {
      return dropped;
    },
  };
}

type Range = { readonly start: number; readonly end: number };

/** One request a list on its way at a time, and of those that wait only the latest: what was scrolled past is not asked for. */
function createRangeSender(outbox: Outbox): { request(listId: number, range: Range): void } {
  const lists = new Map<number, { next: Range | null }>();

  function send(listId: number, { start, end }: Range): void {
    const list: { next: Range | null } = { next: null };
    lists.set(listId, list);
    outbox.send([HostOp.listRange, listId, start, end], () => {
      lists.delete(listId);
      if (list.next !== null) send(listId, list.next);
    });
  }

  return {
    request(listId, range) {
      const onItsWay = lists.get(listId);
      if (onItsWay === undefined) send(listId, range);
      else onItsWay.next = range;
    },
  };
}
