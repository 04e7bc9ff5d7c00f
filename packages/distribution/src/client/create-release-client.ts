import { AtollError, parseManifest } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import type { Release, Statement } from "../metadata/statement.ts";
import { EMPTY_RECORD, appRecordSchema } from "./app-record.ts";
import type { AppRecord } from "./app-record.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { fetchCapped } from "./fetch-capped.ts";
import { codeFor, ensure, installRelease, readContent } from "./install.ts";
import type { Transfer } from "./install.ts";
import { isRevoked } from "./revoked.ts";
import { offersFor } from "./rollout.ts";
import { openTrustedFiles, replayed } from "./trusted-files.ts";

const STATEMENT_BYTES = 2 * 2 ** 20;
const HOUR_MS = 60 * 60 * 1000;
const FAILURES_UNTIL_FALLBACK = 3;

/** A release, verified and ready to open. */
export type LoadedMiniApp = {
  readonly release: Release;
  readonly manifest: Manifest;
  readonly code: { readonly format: string; readonly bytes: Uint8Array };
  readonly assets: {
    get(name: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  };
  /** Keys everything the mini-app owns: registry, app, team and ownership epoch. */
  readonly owner: { readonly key: string; readonly appId: string };
};

export type CheckResult =
  | { readonly status: "current" }
  | { readonly status: "updated"; readonly release: Release; readonly transfer: Transfer };

/** A host's side of delivery: what may run here, verified from the pinned root down to the last byte. */
export interface ReleaseClient {
  /** Asks the registry for news of a mini-app and brings what it offers here. Throws REVOKED, METADATA_*, NOT_ON_OFFER, DOWNLOAD_FAILED, … */
  check(appId: string): Promise<CheckResult>;
  /** What to open: what is here, else what the registry offers. Throws as `check` does; offline within its grace it does not. */
  load(appId: string): Promise<LoadedMiniApp>;
  /** The mini-app drew its first screen. */
  markStarted(appId: string): Promise<void>;
  /** It did not. After three in a row the release before it comes back. */
  markFailed(appId: string): Promise<void>;
  /** Told of every mini-app that this host has, and whose running sessions must end. */
  onRevoked(listener: (appId: string, versionCode: number) => void): () => void;
  /** Asks for revocations now, and tells the listeners. Throws DOWNLOAD_FAILED, METADATA_*. */
  checkRevocations(): Promise<void>;
}

/** Creates a release client. Throws METADATA_* when the pinned root is not one. */
export async function createReleaseClient(options: ReleaseClientOptions): Promise<ReleaseClient> {
  const { store, sha256, clock } = options;
  const files = await openTrustedFiles(options);
  const listeners = new Set<(appId: string, versionCode: number) => void>();
  const opened = new Map<string, number>();

  async function readRecord(appId: string): Promise<AppRecord> {
    const text = await store.readRecord(recordName(appId));
    const parsed = appRecordSchema.safeParse(text === undefined ? undefined : safeJson(text));
    return parsed.success ? parsed.data : EMPTY_RECORD;
  }
  const writeRecord = (appId: string, record: AppRecord) =>
    store.writeRecord(recordName(appId), JSON.stringify(record));

  function refuseRevoked(appId: string, code: number): void {
    const revocation = isRevoked(files.revocations(), {
      appId,
      code,
      platform: options.platform,
      hostVersion: options.hostVersion,
    });
    if (revocation !== undefined)
      throw new AtollError("REVOKED", `${appId} was taken back: ${revocation.reason}`);
  }

  /** Fetches the statement, or finds that nothing changed. Keeps what it saw before anything is installed from it. */
  async function refreshStatement(
    appId: string,
    record: AppRecord,
  ): Promise<{ statement: Statement; record: AppRecord }> {
    const url = `${options.contentOrigin}/cdn/meta/apps/${appId}.json`;
    const answer = await fetchCapped(options.fetch, url, { maxBytes: STATEMENT_BYTES, etag: record.etag });
    const text = answer.status === 304 ? record.envelope : new TextDecoder().decode(answer.bytes);
    const statement = await files.statement(text);
    if (statement.app.id !== appId)
      throw new AtollError("METADATA_INVALID", `The statement of ${appId} is about ${statement.app.id}.`);
    const digest = await sha256(new TextEncoder().encode(signedOf(text)));
    if (statement.sequence < record.sequence)
      throw replayed(`The statement of ${appId}`, statement.sequence, record.sequence);
    if (statement.sequence === record.sequence && digest !== record.statement) {
      throw new AtollError(
        "METADATA_INVALID",
        `There are two different statements ${statement.sequence} of ${appId}.`,
      );
    }
    // Security: kept before it is used, so that no older one is taken even if the rest fails.
    const etag = answer.status === 304 ? record.etag : answer.etag;
    const next = { ...record, sequence: statement.sequence, statement: digest, envelope: text, etag };
    await writeRecord(appId, next);
    if (Date.parse(statement.expires) <= files.now()) throw expired(appId);
    return { statement, record: next };
  }

  async function check(appId: string): Promise<CheckResult> {
    assertAppId(appId);
    await files.refresh();
    tellRevoked();
    const { statement, record } = await refreshStatement(appId, await readRecord(appId));
    const release = await choose(statement, record);
    if (record.installed !== null && record.installed.id === release.id) {
      await writeRecord(appId, { ...record, installed: release });
      return { status: "current" };
    }
    const transfer = await installRelease(options, release, record.installed);
    const lastGood = record.started ? record.installed : record.lastGood;
    await writeRecord(appId, { ...record, installed: release, lastGood, failures: 0, started: false });
    return { status: "updated", release, transfer };
  }

  async function choose(statement: Statement, record: AppRecord): Promise<Release> {
    const channel = statement.channels[options.channel ?? "production"] ?? statement.channels.production;
    const { installationId } = files.record();
    const offers = await offersFor(channel, statement.releases, {
      installationId,
      sha256,
      running: record.installed?.id,
    });
    const allowed = offers.filter(({ id }) => !record.broken.includes(id));
    const live = allowed.filter(({ version }) => !revokedHere(statement.app.id, version.code));
    const first = live[0];
    if (first !== undefined) {
      codeFor(first, options);
      return first;
    }
    const [revoked] = allowed;
    if (revoked !== undefined) refuseRevoked(statement.app.id, revoked.version.code);
    if (record.installed !== null) refuseRevoked(statement.app.id, record.installed.version.code);
    throw new AtollError(
      "NOT_ON_OFFER",
      `No version of ${statement.app.id} is on offer for this device now.`,
    );
  }

  function revokedHere(appId: string, code: number): boolean {
    return (
      isRevoked(files.revocations(), {
        appId,
        code,
        platform: options.platform,
        hostVersion: options.hostVersion,
      }) !== undefined
    );
  }

  function tellRevoked(): void {
    for (const [appId, code] of opened) {
      if (!revokedHere(appId, code)) continue;
      for (const listener of listeners) listener(appId, code);
    }
  }

  async function load(appId: string): Promise<LoadedMiniApp> {
    assertAppId(appId);
    let record = await readRecord(appId);
    if (record.installed === null) {
      await check(appId);
      record = await readRecord(appId);
    }
    const release = record.installed;
    if (release === null) throw new AtollError("NOT_ON_OFFER", `No version of ${appId} is here.`);
    refuseRevoked(appId, release.version.code);
    // Security: signed again at every opening; a device's files are no more trusted than the network.
    const statement = await files.statement(record.envelope);
    if (statement.app.id !== appId)
      throw new AtollError("METADATA_INVALID", `The statement of ${appId} is about ${statement.app.id}.`);
    const graceEnds = Date.parse(statement.expires) + statement.offlineGraceHours * HOUR_MS;
    if (graceEnds <= Math.max(files.now(), clock.now())) throw expired(appId);
    return read(appId, release, statement);
  }

  async function read(appId: string, release: Release, statement: Statement): Promise<LoadedMiniApp> {
    const code = codeFor(release, options);
    const index = await readContent(options, release);
    const manifest = parseManifest(new TextDecoder().decode(await ensure(options, index.manifest)));
    if (manifest.id !== appId)
      throw new AtollError("METADATA_INVALID", `The package of ${appId} belongs to ${manifest.id}.`);
    opened.set(appId, release.version.code);
    const { publisher, ownershipEpoch } = statement.app;
    return {
      release,
      manifest,
      code: { format: code.format, bytes: await ensure(options, code.artifact) },
      assets: {
        get: async (name) => {
          const asset = index.assets.find(({ path }) => path === name);
          return asset && { bytes: await ensure(options, asset.artifact), type: asset.type };
        },
      },
      owner: { key: `${statement.registry}:${appId}:${publisher.id}:${ownershipEpoch}`, appId },
    };
  }

  return {
    check,
    load,
    async markStarted(appId) {
      const record = await readRecord(appId);
      await writeRecord(appId, { ...record, failures: 0, started: true });
    },
    async markFailed(appId) {
      const record = await readRecord(appId);
      const failures = record.failures + 1;
      if (failures < FAILURES_UNTIL_FALLBACK || record.installed === null || record.lastGood === null) {
        return writeRecord(appId, { ...record, failures });
      }
      const broken = [...record.broken, record.installed.id].slice(-16);
      return writeRecord(appId, {
        ...record,
        installed: record.lastGood,
        lastGood: null,
        failures: 0,
        started: true,
        broken,
      });
    },
    onRevoked(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async checkRevocations() {
      await files.refresh();
      tellRevoked();
    },
  };
}

/** Security: an id becomes part of an address and of a file's name. */
function assertAppId(appId: string): void {
  if (/^[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]$/.test(appId) && !appId.includes("..")) return;
  throw new AtollError("METADATA_INVALID", "This is not the id of a mini-app.");
}

function recordName(appId: string): string {
  return `app-${appId}`;
}

function expired(appId: string): AtollError {
  return new AtollError(
    "METADATA_EXPIRED",
    `What the registry said about ${appId} is too old to rely on. Connect to the network and try again.`,
  );
}

function signedOf(text: string): string {
  return (JSON.parse(text) as { signed: string }).signed;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
