import { platform } from "@atoll/sdk";

/** What was kept under a key, as data; null where nothing was, or what was cannot be read. */
export async function readKept(key: string): Promise<unknown> {
  try {
    const text = await platform.storage.get(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps data under a key. A board that cannot be kept is still a board, so that a full storage is let be. */
export async function keep(key: string, value: unknown): Promise<void> {
  await platform.storage.set(key, JSON.stringify(value)).catch(() => undefined);
}
