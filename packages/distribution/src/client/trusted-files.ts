import type { Revocations, Root } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { expired } from "./metadata-errors.ts";
import { REGISTRY_RECORD, freshRegistryRecord, parseRegistryRecord } from "./registry-record.ts";
import type { RegistryRecord } from "./registry-record.ts";
import { fetchRevocations, readRevocations } from "./trusted-revocations.ts";
import type { SignedRevocations } from "./trusted-revocations.ts";
import { extendRoots, walkRoots } from "./trusted-root.ts";
import type { RootChain } from "./trusted-root.ts";
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

/** What is known at a moment: the record, and what its texts say once verified. */
type Known = {
  readonly record: RegistryRecord;
  readonly chain: RootChain;
  readonly signed: SignedRevocations | undefined;
};

/** Loads what this host knew of the registry when it last ran. Throws METADATA_* when the pinned root is not one. */
export async function openTrustedFiles(options: ReleaseClientOptions): Promise<TrustedFiles> {
  const { store, clock } = options;
  let text = await store.readRecord(REGISTRY_RECORD);
  let known = await readKnown(options, parseRegistryRecord(text) ?? freshRegistryRecord(options));

  async function reload(): Promise<void> {
    const latest = await store.readRecord(REGISTRY_RECORD);
    if (latest === text) return;
    text = latest;
    known = await readKnown(options, parseRegistryRecord(latest) ?? known.record);
  }

  /** Changes the record while nobody else does. `change` sees what others wrote meanwhile, and gives undefined to leave it so. */
  function update(change: (now: Known) => Known | undefined): Promise<void> {
    return store.exclusive(REGISTRY_RECORD, async () => {
      await reload();
      const next = change(known);
      if (next === undefined) return;
      const written = JSON.stringify(next.record);
      await store.writeRecord(REGISTRY_RECORD, written);
      text = written;
      known = next;
    });
  }

  async function refreshRoots(): Promise<void> {
    const chain = await extendRoots(options, known.chain);
    if (chain === known.chain) return;
    await update(({ record, chain: latest }) => {
      if (latest.root.version >= chain.root.version) return undefined;
      // Revocations that only an old key vouches for are forgotten with the key, and fetched again.
      return { record: { ...record, roots: [...chain.texts] }, chain, signed: undefined };
    });
    known = await readKnown(options, known.record);
  }

  async function refreshRevocations(): Promise<void> {
    const { chain, signed, record } = known;
    const found = await fetchRevocations(options, chain.root, { signed, etag: record.revocationsEtag });
    if (found === undefined) return;
    assertIssued("The list of revocations", found.revocations.issued, onlineTime(clock.now(), record));
    await update((now) => {
      if ((now.signed?.revocations.sequence ?? 0) > found.revocations.sequence) return undefined;
      const signedTime = Math.max(now.record.signedTime, Date.parse(found.revocations.issued));
      const next = { revocations: found.text, revocationsEtag: found.etag, signedTime };
      return { ...now, record: { ...now.record, ...next }, signed: found };
    });
  }

  async function noteDeviceTime(): Promise<void> {
    const now = clock.now();
    const { record } = known;
    const wasAhead = record.deviceTime > now;
    if (!wasAhead && !isWorthNoting(now, record)) return;
    await update((latest) => ({ ...latest, record: { ...latest.record, deviceTime: now } }));
  }

  return {
    root: () => known.chain.root,
    installationId: () => known.record.installationId,
    revocations: () => known.signed?.revocations,
    onlineTime: () => onlineTime(clock.now(), known.record),
    offlineTime: () => offlineTime(clock.now(), known.record),
    async reload() {
      await reload();
      // A full disk is no reason not to open what is here.
      if (isWorthNoting(clock.now(), known.record)) await noteDeviceTime().catch(() => undefined);
    },
    async refresh() {
      await refreshRoots();
      assertAlive("The registry's root", known.chain.root.expires, onlineTime(clock.now(), known.record));
      await refreshRevocations();
      const { signed, record } = known;
      assertAlive("The list of revocations", signed?.revocations.expires, onlineTime(clock.now(), record));
      // Only now: the registry has answered with files that are alive, so the clock that says so is believed, even if it was ahead before.
      await noteDeviceTime();
    },
    async noteIssued(what, issued) {
      assertIssued(what, issued, onlineTime(clock.now(), known.record));
      const signedTime = Date.parse(issued);
      if (signedTime <= known.record.signedTime) return;
      await update((now) =>
        signedTime <= now.record.signedTime ? undefined : { ...now, record: { ...now.record, signedTime } },
      );
    },
  };
}

async function readKnown(options: ReleaseClientOptions, record: RegistryRecord): Promise<Known> {
  const chain = await walkRoots(options, record.roots);
  const { revocations } = record;
  // Security: damaged or unsigned revocations count as none, and without any nothing opens.
  const signed = await readRevocations(revocations, chain.root, options).catch(() => undefined);
  return { record, chain, signed };
}

function assertAlive(what: string, expires: string | undefined, nowMs: number): void {
  if (expires === undefined || Date.parse(expires) <= nowMs) throw expired(what);
}
