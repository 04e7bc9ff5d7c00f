import type { Release } from "../metadata/statement.ts";
import type { AppRecord } from "./app-record.ts";
import type { OpenParts } from "./open-release.ts";

const FAILURES_UNTIL_FALLBACK = 3;
const BROKEN_KEPT = 16;

/** The installed release drew its first screen; marks of other releases change nothing. */
export async function markStarted(
  { records, options }: OpenParts,
  appId: string,
  releaseId: string,
): Promise<void> {
  const usedAt = options.clock.now();
  await records.update(appId, (record) =>
    record.installed?.release === releaseId ? { ...record, failures: 0, started: true, usedAt } : record,
  );
}

/** It did not. The third time in a row it is put aside for the release before it, which is returned. */
export async function markFailed(
  parts: OpenParts,
  appId: string,
  releaseId: string,
): Promise<Release | undefined> {
  const previous = await soundPrevious(parts, appId);
  let fellBack = false;
  await parts.records.update(appId, (record) => {
    if (record.installed?.release !== releaseId) return record;
    const failures = record.failures + 1;
    if (failures < FAILURES_UNTIL_FALLBACK) return { ...record, failures };
    fellBack = previous !== undefined && record.lastGood?.release === previous.id;
    return putAside({ ...record, failures }, fellBack);
  });
  return fellBack ? previous : undefined;
}

/** Marks the installed release as broken. Without one to fall back to it stays, until the registry offers another. */
function putAside(record: AppRecord, fallsBack: boolean): AppRecord {
  const id = record.installed?.release;
  const others = record.broken.filter((each) => each !== id);
  const broken = id === undefined ? others : [...others, id].slice(-BROKEN_KEPT);
  if (!fallsBack) return { ...record, broken };
  return { ...record, broken, installed: record.lastGood, lastGood: null, failures: 0, started: true };
}

async function soundPrevious(
  { records, statements, revocations }: OpenParts,
  appId: string,
): Promise<Release | undefined> {
  const { lastGood } = await records.read(appId);
  if (lastGood === null) return undefined;
  const named = await statements.releaseOf(appId, lastGood).catch(() => undefined);
  const isRevoked = named && revocations.reasonFor(appId, named.release.version.code) !== undefined;
  return isRevoked === true ? undefined : named?.release;
}
