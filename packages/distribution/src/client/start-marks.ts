import type { Release } from "../metadata/statement.ts";
import type { AppRecord } from "./app-record.ts";
import type { OpenParts } from "./open-release.ts";

const FAILURES_UNTIL_FALLBACK = 3;
const BROKEN_KEPT = 16;

/** How starts of releases went. Marks of a release that is not the installed one change nothing. */
export type StartMarks = {
  begun(appId: string, releaseId: string): Promise<void>;
  started(appId: string, releaseId: string): Promise<void>;
  /** The third time in a row the release is put aside for the one before it, which is returned. */
  failed(appId: string, releaseId: string): Promise<Release | undefined>;
  left(appId: string, releaseId: string): Promise<void>;
  /** Counts a start that an earlier run of the host began and did not live to decide. */
  countUnfinished(appId: string): Promise<void>;
};

/** Creates them for this run of the host. */
export function createStartMarks(parts: OpenParts): StartMarks {
  const { records, options } = parts;
  /** Mini-apps whose start this run began: undecided ones are under way, not unfinished. */
  const begunHere = new Set<string>();

  const mark = async (appId: string, releaseId: string, change: (record: AppRecord) => AppRecord) => {
    await records.update(appId, (record) =>
      record.installed?.release === releaseId ? change(record) : record,
    );
  };

  return {
    begun(appId, releaseId) {
      begunHere.add(appId);
      return mark(appId, releaseId, (record) => ({ ...record, starting: releaseId }));
    },
    started(appId, releaseId) {
      const usedAt = options.clock.now();
      const good = { starting: null, failures: 0, started: true, usedAt };
      return mark(appId, releaseId, (record) => ({ ...record, ...good }));
    },
    failed: (appId, releaseId) => markFailed(parts, appId, releaseId),
    left: (appId, releaseId) => mark(appId, releaseId, (record) => ({ ...record, starting: null })),
    async countUnfinished(appId) {
      if (begunHere.has(appId)) return;
      const { starting } = await records.read(appId);
      if (starting !== null) await markFailed(parts, appId, starting);
    },
  };
}

async function markFailed(parts: OpenParts, appId: string, releaseId: string): Promise<Release | undefined> {
  const previous = await soundPrevious(parts, appId);
  let fellBack = false;
  await parts.records.update(appId, (record) => {
    if (record.installed?.release !== releaseId) return { ...record, starting: null };
    const failures = record.failures + 1;
    const counted = { ...record, starting: null, failures };
    if (failures < FAILURES_UNTIL_FALLBACK) return counted;
    fellBack = previous !== undefined && record.lastGood?.release === previous.id;
    return putAside(counted, fellBack);
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
