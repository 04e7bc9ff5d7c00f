import type { Revocations } from "@atoll/distribution";
import { AtollError, cleanChromeText } from "@atoll/protocol";

export type RevocationRow = {
  readonly app_id: string;
  readonly versions: number[] | null;
  readonly reason: string;
};
type Entry = Revocations["revoked"][number];

const REASON_CHARACTERS = 200;
const VERSIONS_IN_ENTRY = 256;
/** What hosts take at most, less what is in the file beside its entries. */
const ENTRIES = 10_000;
const ENTRIES_BYTES = 2 * 2 ** 20 - 16 * 1024;
const NO_REASON = "It was taken back.";

/**
 * What was revoked, as short as it can be said: an app that is revoked whole needs no list of versions. Throws REGISTRY_ERROR for more
 * than any host takes. Security: where there is no room to say why of each, none is left out for that: hosts refuse a list that is too
 * long as a whole, and would hear of no revocation any more.
 */
export function revocationEntries(rows: readonly RevocationRow[]): Entry[] {
  const wholeAt = new Map<string, number>();
  for (const [at, { app_id, versions }] of rows.entries())
    if (versions === null && !wholeAt.has(app_id)) wholeAt.set(app_id, at);
  const kept = rows.filter(({ app_id }, at) => (wholeAt.get(app_id) ?? at) === at);
  const entries = kept.flatMap(toEntries);
  if (isTaken(entries)) return entries;
  const shortest = withoutReasons(kept).flatMap(toEntries);
  if (isTaken(shortest)) return shortest;
  throw new AtollError(
    "REGISTRY_ERROR",
    `${shortest.length} revocations are more than hosts take in one list. Revoke mini-apps with many revoked versions as a whole.`,
  );
}

function toEntries({ app_id, versions, reason }: RevocationRow): Entry[] {
  return inParts(versions).map((part) => ({
    app: app_id,
    versions: part,
    platforms: null,
    hostVersions: null,
    reason: cleanChromeText(reason, REASON_CHARACTERS),
  }));
}

/** One row for each mini-app. */
function withoutReasons(rows: readonly RevocationRow[]): RevocationRow[] {
  const codes = new Map<string, Set<number> | null>();
  for (const { app_id, versions } of rows) {
    const known = codes.get(app_id) ?? new Set();
    for (const code of versions ?? []) known.add(code);
    codes.set(app_id, versions === null ? null : known);
  }
  return Array.from(codes, ([app_id, known]) => ({
    app_id,
    versions: known === null ? null : [...known],
    reason: NO_REASON,
  }));
}

function inParts(versions: number[] | null): (number[] | null)[] {
  if (versions === null) return [null];
  const parts = Math.ceil(versions.length / VERSIONS_IN_ENTRY);
  return Array.from({ length: parts }, (_, part) =>
    versions.slice(part * VERSIONS_IN_ENTRY, (part + 1) * VERSIONS_IN_ENTRY),
  );
}

/** Text in text, as it is in a signed file. */
function isTaken(entries: readonly Entry[]): boolean {
  if (entries.length > ENTRIES) return false;
  return Buffer.byteLength(JSON.stringify(JSON.stringify(entries))) <= ENTRIES_BYTES;
}
