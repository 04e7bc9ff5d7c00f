import { cacheName } from "./precache.ts";
import type { KeptFile, WorkerParts } from "./precache.ts";

/**
 * Brings the page and all its files into this version's cache. Rejects when one does not come, or is of another build: then nothing is
 * kept of this version, and the worker before goes on.
 */
export async function fillCache(parts: WorkerParts): Promise<void> {
  const { caches, precache } = parts;
  const name = cacheName(precache);
  try {
    const cache = await caches.open(name);
    await Promise.all([precache.page, ...precache.files].map((file) => keep(parts, cache, file)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function keep({ fetch }: WorkerParts, cache: Cache, [path, integrity]: KeptFile): Promise<void> {
  // Security: the browser compares the digest; what differs from the worker's own list is never kept. No cookie goes along.
  const response = await fetch(path, {
    integrity,
    credentials: "omit",
    redirect: "error",
    cache: "no-cache",
  });
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
  await cache.put(path, response);
}
