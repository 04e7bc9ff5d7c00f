import * as z from "zod";
import type { ChoiceStorage } from "../services/choice-store.ts";

const openedSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** As its verified manifest said when it was opened last. */
  name: z.string().min(1).max(60),
  color: z.string().max(32).nullable(),
  /** Keys what it keeps on this device. */
  ownerKey: z.string().min(1).max(400),
  /** When it was opened last, in milliseconds. */
  at: z.number(),
});

/** A mini-app that was opened on this device. */
export type OpenedMiniApp = z.output<typeof openedSchema>;

/** Port: remembers which mini-apps were opened on this device; it is told to nobody. */
export interface OpenedRecord {
  /** The last opened first. The same list until one is opened. */
  list(): readonly OpenedMiniApp[];
  note(opened: Omit<OpenedMiniApp, "at">): void;
  onChange(listener: () => void): () => void;
}

export type OpenedRecordOptions = {
  readonly storage: () => ChoiceStorage;
  readonly now: () => number;
};

const KEY = "atoll.opened";
const MOST = 100;

/** Keeps the record in the platform's storage, and for this run alone where there is none. */
export function createOpenedRecord({ storage, now }: OpenedRecordOptions): OpenedRecord {
  const listeners = new Set<() => void>();
  let opened = read(storage);
  return {
    list: () => opened,
    note: (entry) => {
      const others = opened.filter(({ id }) => id !== entry.id);
      opened = [{ ...entry, at: now() }, ...others].slice(0, MOST);
      attempt(() => storage().setItem(KEY, JSON.stringify(opened)));
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: () => ChoiceStorage): readonly OpenedMiniApp[] {
  const text = attempt(() => storage().getItem(KEY));
  if (typeof text !== "string") return [];
  const parsed = z
    .array(openedSchema)
    .max(MOST)
    .safeParse(attempt(() => JSON.parse(text) as unknown));
  return parsed.success ? parsed.data : [];
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
