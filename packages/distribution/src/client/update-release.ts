import { isAtollError } from "@atoll/protocol";
import type { Release } from "../metadata/statement.ts";
import type { AppRecord, NamedRelease } from "./app-record.ts";
import { chooseRelease } from "./choose-release.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { installRelease } from "./install.ts";
import type { Transfer } from "./install.ts";
import type { OpenParts } from "./open-release.ts";
import type { CheckResult } from "./release-client.ts";

/** Asks the registry for news of a mini-app and brings what it offers here. Throws as `ReleaseClient.check` does. */
export async function updateRelease(parts: OpenParts, appId: string): Promise<CheckResult> {
  const { options, files, records, statements, revocations } = parts;
  await files.reload();
  await files.refresh();
  revocations.tell();
  const { statement, digest } = await statements.refresh(appId);
  const { installed: here, broken } = await records.read(appId);
  const installed = await readInstalled(parts, appId, here);
  const installationId = files.installationId();
  const chosen = await chooseRelease(statement, { options, installationId, revocations, installed, broken });
  if (chosen === undefined) return { status: "current" };
  const named: NamedRelease = { statement: digest, release: chosen.id };
  if (installed !== undefined && isSame(installed, chosen)) {
    await records.update(appId, (record) => renamed(record, named));
    return { status: "current" };
  }
  const transfer = await bring(parts, appId, { release: chosen, named, installed });
  return { status: "updated", release: chosen, transfer };
}

/** Undefined when there is none, or when its statement no longer holds: then it is brought again. */
async function readInstalled(
  { statements }: OpenParts,
  appId: string,
  here: NamedRelease | null,
): Promise<Release | undefined> {
  if (here === null) return undefined;
  return (await statements.releaseOf(appId, here).catch(() => undefined))?.release;
}

function isSame(one: Release, other: Release): boolean {
  const digests = ({ content, code }: Release) =>
    [content, ...code.map(({ artifact }) => artifact)].map(({ sha256 }) => sha256).join();
  return one.id === other.id && digests(one) === digests(other);
}

/** What is here is listed by a newer statement too: the older one can go. */
function renamed(record: AppRecord, named: NamedRelease): AppRecord {
  if (record.installed?.release !== named.release || record.installed.statement === named.statement)
    return record;
  return { ...record, installed: named };
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
  const lastGood = record.started ? record.installed : record.lastGood;
  return { ...record, installed: named, lastGood, pending: null, failures: 0, started: false, usedAt };
}
