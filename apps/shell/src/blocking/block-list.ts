import * as z from "zod";
import type { ChoiceStorage } from "../services/choice-store.ts";

const blockedSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** As it was called when it was blocked. */
  name: z.string().min(1).max(60),
});

/** A mini-app that the person blocked on this device. */
export type BlockedMiniApp = z.output<typeof blockedSchema>;

/** Port: which mini-apps are hidden here and open no more; it is told to nobody. */
export interface BlockList {
  /** The last blocked first. The same list until it changes. */
  list(): readonly BlockedMiniApp[];
  has(id: string): boolean;
  block(app: BlockedMiniApp): void;
  unblock(id: string): void;
  onChange(listener: () => void): () => void;
}

const KEY = "atoll.blocked";
const MOST = 500;

/** Keeps the list in the platform's storage, and for this run alone where there is none. */
export function createBlockList(storage: () => ChoiceStorage): BlockList {
  const listeners = new Set<() => void>();
  let blocked = read(storage);
  const change = (next: readonly BlockedMiniApp[]) => {
    blocked = next;
    attempt(() => storage().setItem(KEY, JSON.stringify(next)));
    for (const listener of listeners) listener();
  };
  const without = (id: string) => blocked.filter((each) => each.id !== id);
  return {
    list: () => blocked,
    has: (id) => blocked.some((each) => each.id === id),
    block: (app) => change([app, ...without(app.id)].slice(0, MOST)),
    unblock: (id) => change(without(id)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: () => ChoiceStorage): readonly BlockedMiniApp[] {
  const text = attempt(() => storage().getItem(KEY));
  if (typeof text !== "string") return [];
  return (
    z
      .array(blockedSchema)
      .max(MOST)
      .safeParse(attempt(() => JSON.parse(text) as unknown)).data ?? []
  );
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
