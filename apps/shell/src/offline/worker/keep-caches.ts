import { cacheName, shellCaches } from "./precache.ts";
import type { WorkerParts } from "./precache.ts";

/** Removes the caches of older versions but the last: pages that are still open may want a script of it. */
export async function keepCaches({ caches, precache }: WorkerParts): Promise<void> {
  const current = cacheName(precache);
  const older = (await shellCaches(caches)).filter((name) => name !== current);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}
