import type { Revocations, Root } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { openKnownRegistry, verifyRecord } from "./known-registry.ts";
import type { KnownRegistry } from "./known-registry.ts";
import { expired } from "./metadata-errors.ts";
import { fetchRevocations } from "./trusted-revocations.ts";
import { extendRoots } from "./trusted-root.ts";
import { assertIssued, isWorthNoting, offlineTime, onlineTime } from "./trusted-time.ts";

/** The registry's signed files, as far as this host trusts them. */
export type TrustedFiles = {
  root(): Root;
  installationId(): string;
  /** Undefined before the first: then nothing may open. */
  revocations(): Revocations | undefined;
  /** Takes over what another tab or process has learned. */
  reload(): Promise<void>;
  /** Asks for newer roots and revocations. Throws DOWNLOAD_FAILED, METADATA_*, STORE_FULL. */
  refresh(): Promise<void>;
  /** Remembers when a file that was taken was signed. Throws METADATA_INVALID for one from the future. */
  noteIssued(what: string, issued: string): Promise<void>;
  /** What time it is to files that just came. */
  onlineTime(): number;
  /** What time it is to files that were kept. */
  offlineTime(): number;
};

type Parts = { readonly options: ReleaseClientOptions; readonly known: KnownRegistry };

/** Loads what this host knew of the registry when it last ran. Throws METADATA_* when the pinned root is not one. */
export async function openTrustedFiles(options: ReleaseClientOptions): Promise<TrustedFiles> {
  const { clock } = options;
  const known = await openKnownRegistry(options);
  const parts: Parts = { options, known };
  return {
    root: () => known.now().chain.root,
    installationId: () => known.now().record.installationId,
    revocations: () => known.now().signed?.revocations,
    onlineTime: () => onlineTime(clock.now(), known.now().record),
    offlineTime: () => offlineTime(clock.now(), known.now().record),
    async reload() {
      await known.reload();
      // A full disk is no reason not to open what is here.
      if (isWorthNoting(clock.now(), known.now().record)) await noteDeviceTime(parts).catch(() => undefined);
    },
    async refresh() {
      await refreshRoots(parts);
      assertAlive(parts, "The registry's root", known.now().chain.root.expires);
      await refreshRevocations(parts);
      assertAlive(parts, "The list of revocations", known.now().signed?.revocations.expires);
      // Only now: the registry has answered with files that are alive, so the clock that says so is believed, even if it was ahead before.
      const { deviceTime } = known.now().record;
      if (deviceTime > clock.now() || isWorthNoting(clock.now(), { deviceTime })) await noteDeviceTime(parts);
    },
    noteIssued: (what, issued) => noteIssued(parts, what, issued),
  };
}

async function refreshRoots({ options, known }: Parts): Promise<void> {
  const before = known.now().chain;
  const chain = await extendRoots(options, before);
  if (chain === before) return;
  await known.update(({ record, chain: latest }) => {
    if (latest.root.version >= chain.root.version) return undefined;
    // Revocations that only a key vouches for which the new root no longer names are forgotten with it, and fetched again.
    return verifyRecord(options, { ...record, roots: [...chain.texts] });
  });
}

async function refreshRevocations({ options, known }: Parts): Promise<void> {
  const { chain, signed, record } = known.now();
  const found = await fetchRevocations(options, chain.root, { signed, etag: record.revocationsEtag });
  if (found === undefined) return;
  const { sequence, issued } = found.revocations;
  assertIssued("The list of revocations", issued, onlineTime(options.clock.now(), record));
  await known.update((latest) => {
    if ((latest.signed?.revocations.sequence ?? 0) > sequence) return undefined;
    const signedTime = Math.max(latest.record.signedTime, Date.parse(issued));
    const next = { revocations: found.text, revocationsEtag: found.etag, signedTime };
    return { ...latest, record: { ...latest.record, ...next }, signed: found };
  });
}

async function noteDeviceTime({ options, known }: Parts): Promise<void> {
  const deviceTime = options.clock.now();
  await known.update((latest) => ({ ...latest, record: { ...latest.record, deviceTime } }));
}

async function noteIssued({ options, known }: Parts, what: string, issued: string): Promise<void> {
  const { record } = known.now();
  assertIssued(what, issued, onlineTime(options.clock.now(), record));
  const signedTime = Date.parse(issued);
  if (signedTime <= record.signedTime) return;
  await known.update((latest) =>
    signedTime <= latest.record.signedTime
      ? undefined
      : { ...latest, record: { ...latest.record, signedTime } },
  );
}

function assertAlive({ options, known }: Parts, what: string, expires: string | undefined): void {
  const now = onlineTime(options.clock.now(), known.now().record);
  if (expires === undefined || Date.parse(expires) <= now) throw expired(what);
}
