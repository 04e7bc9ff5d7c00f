import { isAtollError } from "@atoll/protocol";
import type { Release, Statement } from "../metadata/statement.ts";
import type { AppRecord, NamedRelease } from "./app-record.ts";
import { chooseRelease } from "./choose-release.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { installRelease } from "./install.ts";
import type { Transfer } from "./install.ts";
import type { OpenParts } from "./open-release.ts";
import type { CheckResult } from "./release-client.ts";

/** Asks the registry for news of a mini-app and brings what it offers here. Throws as `ReleaseClient.check` does. */
export async function updateRelease(parts: OpenParts, appId: string): Promise<CheckResult> {
  const { options, files, statements, revocations } = parts;
  await files.reload();
  await files.refresh();
  revocations.tell();
  const { statement, digest } = await statements.refresh(appId);
  const { installed: here, broken } = await reanchor(parts, appId, { statement, digest });
  const installed = here === null ? undefined : await findRelease(parts, appId, here);
  const installationId = files.installationId();
  const chosen = await chooseRelease(statement, { options, installationId, revocations, installed, broken });
  if (chosen === undefined || (installed !== undefined && isSame(installed, chosen)))
    return { status: "current" };
  const named: NamedRelease = { statement: digest, release: chosen.id };
  const transfer = await bring(parts, appId, { release: chosen, named, installed });
  return { status: "updated", release: chosen, transfer };
}

type Latest = { readonly statement: Statement; readonly digest: string };

/** Has the latest statement vouch for what is here, if it lists it: older ones can go, and the keys that signed them too. */
async function reanchor(parts: OpenParts, appId: string, latest: Latest): Promise<AppRecord> {
  const record = await parts.records.read(appId);
  const moved = new Map<NamedRelease["release"], NamedRelease>();
  for (const named of [record.installed, record.lastGood]) {
    if (named === null || named.statement === latest.digest) continue;
    const listed = latest.statement.releases.find(({ id }) => id === named.release);
    const own = await findRelease(parts, appId, named);
    const isListed = listed !== undefined && (own === undefined || isSame(own, listed));
    if (isListed) moved.set(named.release, { statement: latest.digest, release: named.release });
  }
  if (moved.size === 0) return record;
  const anchored = (named: NamedRelease | null) => named && (moved.get(named.release) ?? named);
  return parts.records.update(appId, (now) => ({
    ...now,
    installed: anchored(now.installed),
    lastGood: anchored(now.lastGood),
  }));
}

/** Undefined when its statement no longer holds: then it is brought again. */
async function findRelease(
  { statements }: OpenParts,
  appId: string,
  named: NamedRelease,
): Promise<Release | undefined> {
  return (await statements.releaseOf(appId, named).catch(() => undefined))?.release;
}

function isSame(one: Release, other: Release): boolean {
  const digests = ({ content, code }: Release) =>
    [content, ...code.map(({ artifact }) => artifact)].map(({ sha256 }) => sha256).join();
  return one.id === other.id && digests(one) === digests(other);
}

type Bringing = {
  readonly release: Release;
  readonly named: NamedRelease;
  readonly installed: Release | undefined;
};

async function bring(
  parts: OpenParts,
  appId: string,
  { release, named, installed }: Bringing,
): Promise<Transfer> {
  const { options, records } = parts;
  await records.update(appId, (record) => ({ ...record, pending: named }));
  const transfer = await installRelease(options, release, installed).catch(async (error: unknown) => {
    // What is half here makes room again; otherwise it waits for the next attempt.
    if (isAtollError(error) && error.code === "STORE_FULL") await giveUp(parts, appId);
    throw error;
  });
  const usedAt = options.clock.now();
  await records.update(appId, (record) => switched(record, named, usedAt));
  // The update is done; a store that cannot be swept now is swept after the next one.
  await collectGarbage(parts, appId).catch(() => undefined);
  return transfer;
}

async function giveUp(parts: OpenParts, appId: string): Promise<void> {
  await parts.records.update(appId, (record) => ({ ...record, pending: null })).catch(() => undefined);
  await collectGarbage(parts, appId).catch(() => undefined);
}

/** The one write that makes the new release the installed one. */
function switched(record: AppRecord, named: NamedRelease, usedAt: number): AppRecord {
  // Another tab has a newer statement: what that one says goes.
  if (record.statement !== named.statement) return record;
  const isNew = record.installed?.release !== named.release;
  const lastGood = record.started && isNew ? record.installed : record.lastGood;
  return {
    ...record,
    installed: named,
    lastGood,
    pending: null,
    starting: null,
    failures: 0,
    started: false,
    usedAt,
  };
}
