import type { Release } from "../metadata/statement.ts";
import type { AppRecord } from "./app-record.ts";
import { readVerified } from "./artifacts.ts";
import { parseContent } from "./install.ts";
import type { OpenParts } from "./open-release.ts";

const CACHE_BYTES = 256 * 2 ** 20;

/** Removes bytes that no record names and, above the cap, what the mini-apps that were used longest ago hold; `keep` is spared. */
export async function collectGarbage(parts: OpenParts, keep: string): Promise<void> {
  const { store, cacheBytes = CACHE_BYTES } = parts.options;
  await store.exclusive("garbage", async () => {
    let held = await sweep(parts);
    for (const appId of await byAge(parts, keep)) {
      if (held <= cacheBytes) return;
      // What is known of the mini-app stays: old statements are refused after it was evicted, too.
      await parts.records.update(appId, evicted);
      held = await sweep(parts);
    }
  });
}

function evicted(record: AppRecord): AppRecord {
  return {
    ...record,
    installed: null,
    lastGood: null,
    pending: null,
    starting: null,
    failures: 0,
    started: false,
  };
}

/** Returns the bytes that are left. */
async function sweep(parts: OpenParts): Promise<number> {
  const { options, records } = parts;
  const stored = await options.store.listBytes();
  const named = new Set<string>();
  for (const appId of await records.list()) {
    for (const digest of await namedBy(parts, appId)) named.add(digest);
  }
  let held = 0;
  for (const { sha256, length } of stored) {
    if (named.has(sha256)) held += length;
    else await options.store.removeBytes(sha256);
  }
  return held;
}

async function namedBy({ options, records, statements }: OpenParts, appId: string): Promise<string[]> {
  const record = await records.read(appId);
  const named = record.statement === null ? [] : [record.statement];
  for (const each of [record.installed, record.lastGood, record.pending]) {
    if (each === null) continue;
    const found = await statements.releaseOf(appId, each).catch(() => undefined);
    named.push(each.statement, ...(found === undefined ? [] : await bytesOf(options, found.release)));
  }
  return named;
}

async function bytesOf(options: OpenParts["options"], release: Release): Promise<string[]> {
  const content = await readVerified(options, release.content.sha256);
  const index = content && parseContent(content);
  const files = index === undefined ? [] : [index.manifest, ...index.assets.map(({ artifact }) => artifact)];
  return [release.content, ...release.code.map(({ artifact }) => artifact), ...files].map(
    ({ sha256 }) => sha256,
  );
}

/** Mini-apps other than `keep`, the one used longest ago first. */
async function byAge({ records }: OpenParts, keep: string): Promise<string[]> {
  const ages: { appId: string; usedAt: number }[] = [];
  for (const appId of await records.list()) {
    if (appId !== keep) ages.push({ appId, usedAt: (await records.read(appId)).usedAt });
  }
  return ages.sort((a, b) => a.usedAt - b.usedAt).map(({ appId }) => appId);
}
