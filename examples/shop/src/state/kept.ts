import { platform } from "@atoll/sdk";

let queue: Promise<unknown> = Promise.resolve();

/** Stores a value, after what is being stored already. Rejects when there is no room. */
export function keep(key: string, value: unknown): Promise<void> {
  const saved = queue.then(() => platform.storage.set(key, JSON.stringify(value)));
  queue = saved.catch(() => undefined);
  return saved;
}

/** What was stored, or undefined. What cannot be decoded is put aside, never overwritten. Rejects when it cannot be read at all. */
export async function readKept<T>(
  key: string,
  decode: (value: unknown) => T | undefined,
): Promise<T | undefined> {
  const text = await platform.storage.get(key);
  if (text === null) return undefined;
  const value = decode(parse(text));
  if (value === undefined) await platform.storage.set(`${key}-unreadable:${Date.now()}`, text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
