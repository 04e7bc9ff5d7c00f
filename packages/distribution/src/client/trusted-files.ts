import { AtollError } from "@atoll/protocol";
import { verifyEnvelope } from "../metadata/envelope.ts";
import { nextRoot, pinnedRoot, roleOf } from "../metadata/root-chain.ts";
import { revocationsSchema, statementSchema } from "../metadata/statement.ts";
import type { Revocations, Root, Statement } from "../metadata/statement.ts";
import { registryRecordSchema } from "./app-record.ts";
import type { RegistryRecord } from "./app-record.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { fetchCapped } from "./fetch-capped.ts";

const META_BYTES = 2 * 2 ** 20;
const ROOT_BYTES = 64 * 1024;
const MAX_ROOTS = 64;

/** The registry's signed files, as far as this host trusts them. */
export type TrustedFiles = {
  record(): RegistryRecord;
  revocations(): Revocations | undefined;
  /** Asks for newer roots and revocations. Throws DOWNLOAD_FAILED, METADATA_*. */
  refresh(): Promise<void>;
  statement(text: string): Promise<Statement>;
  /** The latest time known: turning a device's clock back changes nothing. */
  now(): number;
};

/** Loads what this host knew of the registry when it last ran. */
export async function openTrustedFiles(options: ReleaseClientOptions): Promise<TrustedFiles> {
  const { store, clock, verify } = options;
  const pinned = await pinnedRoot(options.pinnedRoot, verify);
  let record = parseRecord(await store.readRecord("registry")) ?? freshRecord(options);
  // Security: a stored root counts only if it is at least the one this host was built with.
  const stored = await pinnedRoot(record.root, verify).catch(() => pinned);
  let root: Root = stored.registry === pinned.registry && stored.version >= pinned.version ? stored : pinned;
  let revocations =
    record.revocations === "" ? undefined : await readRevocations(record.revocations).catch(() => undefined);

  async function readRevocations(text: string): Promise<Revocations> {
    const found = await verifyEnvelope({
      text,
      type: "revocations",
      schema: revocationsSchema,
      role: roleOf(root, "revocation"),
      verify,
    });
    if (found.registry === root.registry) return found;
    throw new AtollError(
      "METADATA_INVALID",
      `These revocations are of ${found.registry}, not of ${root.registry}.`,
    );
  }
  async function keep(patch: Partial<RegistryRecord>): Promise<void> {
    record = { ...record, ...patch };
    await store.writeRecord("registry", JSON.stringify(record));
  }
  function now(): number {
    return Math.max(clock.now(), record.latestTime);
  }
  async function refreshRoot(): Promise<void> {
    for (let step = 0; step < MAX_ROOTS; step += 1) {
      const url = `${options.contentOrigin}/cdn/meta/${root.version + 1}.root.json`;
      const next = await fetchCapped(options.fetch, url, { maxBytes: ROOT_BYTES }).catch(() => undefined);
      if (next?.status !== 200) return;
      const text = new TextDecoder().decode(next.bytes);
      root = await nextRoot(root, text, verify);
      await keep({ root: text });
    }
  }
  async function refreshRevocations(): Promise<void> {
    const url = `${options.contentOrigin}/cdn/meta/revocations.json`;
    const answer = await fetchCapped(options.fetch, url, {
      maxBytes: META_BYTES,
      etag: record.revocationsEtag,
    });
    if (answer.status === 304) return;
    const text = new TextDecoder().decode(answer.bytes);
    const found = await readRevocations(text);
    if (found.sequence < record.revocationsSequence)
      throw replayed("The revocations", found.sequence, record.revocationsSequence);
    revocations = found;
    const issued = Date.parse(found.issued);
    await keep({
      revocations: text,
      revocationsSequence: found.sequence,
      revocationsEtag: answer.etag,
      latestTime: Math.max(record.latestTime, Math.min(issued, clock.now() + DAY_MS)),
    });
  }
  return {
    record: () => record,
    revocations: () => revocations,
    now,
    async refresh() {
      await refreshRoot();
      await refreshRevocations();
      await keep({ latestTime: now() });
    },
    async statement(text) {
      const found = await verifyEnvelope({
        text,
        type: "release-statement",
        schema: statementSchema,
        role: roleOf(root, "release"),
        verify,
      });
      if (found.registry === root.registry) return found;
      throw new AtollError(
        "METADATA_INVALID",
        `This statement is of ${found.registry}, not of ${root.registry}.`,
      );
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The error of a file that is older than one seen before. */
export function replayed(what: string, sequence: number, seen: number): AtollError {
  return new AtollError(
    "METADATA_REPLAYED",
    `${what} is number ${sequence}; this device has seen ${seen}. The registry, or someone in between, sent an old one.`,
  );
}

function freshRecord({ pinnedRoot: root, randomId }: ReleaseClientOptions): RegistryRecord {
  return {
    root,
    revocationsSequence: 0,
    revocations: "",
    revocationsEtag: null,
    latestTime: 0,
    installationId: randomId(),
  };
}

function parseRecord(text: string | undefined): RegistryRecord | undefined {
  try {
    return text === undefined ? undefined : registryRecordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
