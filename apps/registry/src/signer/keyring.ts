import { AtollError } from "@atoll/protocol";
import { nextRoot, pinnedRoot, signEnvelope } from "@atoll/distribution";
import type { Root } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import { makeKey, makeKeyFolder, readKeys, readRoots, writeRoot } from "./key-folder.ts";
import type { StoredKey } from "./key-folder.ts";
import { KEY_ROLES, ROOT_ROLES, isRootRole } from "./key-roles.ts";
import type { KeyRole, RootRole } from "./key-roles.ts";

const ROOT_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The keys and roots of a folder at one moment. */
export type Keyring = {
  readonly keys: readonly StoredKey[];
  /** Signed texts, first to last. */
  readonly chain: readonly string[];
  readonly root: Root;
};

export type KeyPlace = {
  readonly folder: string;
  readonly registryId: string;
  readonly clock: { now(): number };
};

/** Reads a folder; the chain must hold from its first root on. Throws METADATA_*, REGISTRY_ERROR. */
export async function readKeyring({ folder, registryId }: KeyPlace): Promise<Keyring> {
  const [keys, chain] = [await readKeys(folder), await readRoots(folder)];
  const [first = "", ...rest] = chain;
  let root = await pinnedRoot(first, verifyEd25519);
  for (const text of rest) root = await nextRoot(root, text, verifyEd25519);
  if (root.registry === registryId) return { keys, chain, root };
  throw new AtollError(
    "REGISTRY_ERROR",
    `The keys are those of "${root.registry}", and this registry is "${registryId}". Set ATOLL_REGISTRY_ID, or give it its own key folder.`,
  );
}

/** Makes what a folder lacks at its first use: a key for every role, and the first root. */
export async function prepareKeyring(place: KeyPlace): Promise<Keyring> {
  const { folder, clock } = place;
  await makeKeyFolder(folder);
  const started = (await readRoots(folder)).length > 0;
  const there = new Set((await readKeys(folder)).map(({ role }) => role));
  for (const role of KEY_ROLES) {
    // A key that a root names is never made again in silence: it may only be away.
    if (!there.has(role) && !(started && isRootRole(role))) await makeKey(folder, role, clock.now());
  }
  if (!started) await writeFirstRoot(place);
  return readKeyring(place);
}

async function writeFirstRoot({ folder, registryId, clock }: KeyPlace): Promise<void> {
  const keys = await readKeys(folder);
  const byRole = Object.fromEntries(ROOT_ROLES.map((role) => [role, [keyOf(keys, role)]]));
  const body = rootBody({ registryId, version: 1, now: clock.now(), byRole });
  await writeRoot(folder, 1, signEnvelope("root", body, [keyOf(keys, "root")]));
}

function keyOf(keys: readonly StoredKey[], role: KeyRole): StoredKey {
  const key = keys.findLast((each) => each.role === role);
  if (key !== undefined) return key;
  throw keyAway(role);
}

type PublicHalf = { readonly id: string; readonly publicKey: string };
type NewRoot = {
  readonly registryId: string;
  readonly version: number;
  readonly now: number;
  readonly byRole: Readonly<Record<string, readonly PublicHalf[]>>;
};

function rootBody({ registryId, version, now, byRole }: NewRoot): string {
  const holders = ROOT_ROLES.flatMap((role) => byRole[role] ?? []);
  const roles = ROOT_ROLES.map((role) => {
    const ids = (byRole[role] ?? []).map(({ id }) => id);
    return [role, { keys: ids, threshold: 1 }] as const;
  });
  return JSON.stringify({
    _type: "root",
    registry: registryId,
    version,
    issued: new Date(now).toISOString(),
    expires: new Date(now + ROOT_DAYS * DAY_MS).toISOString(),
    keys: Object.fromEntries(holders.map(({ id, publicKey }) => [id, publicKey])),
    roles: Object.fromEntries(roles),
  });
}

/** The keys that sign for a role now. Throws SIGNING_KEY_AWAY. */
export function signingKeys({ keys, root }: Keyring, role: KeyRole): readonly StoredKey[] {
  if (!isRootRole(role)) return [keyOf(keys, role)];
  const here = keys.filter(({ id }) => root.roles[role].keys.includes(id));
  if (here.length > 0) return here;
  throw keyAway(role);
}

/**
 * Chains the next root: with `successor` for `role`, or the same keys for another year. Signed by the root keys of before and, where those
 * change, of after. Throws SIGNING_KEY_AWAY when the root key is not here.
 */
export async function writeNextRoot(
  place: KeyPlace,
  keyring: Keyring,
  change?: { readonly role: RootRole; readonly successor: StoredKey },
): Promise<Keyring> {
  const { root } = keyring;
  const signers = new Set(signingKeys(keyring, "root"));
  if (change?.role === "root") signers.add(change.successor);
  const version = root.version + 1;
  const byRole = Object.fromEntries(
    ROOT_ROLES.map((role) => {
      if (change?.role === role) return [role, [change.successor]];
      return [role, root.roles[role].keys.map((id) => ({ id, publicKey: root.keys[id] ?? "" }))];
    }),
  );
  const body = rootBody({ registryId: root.registry, version, now: place.clock.now(), byRole });
  await writeRoot(place.folder, version, signEnvelope("root", body, [...signers]));
  return readKeyring(place);
}

function keyAway(role: KeyRole): AtollError {
  const message = `The ${role} key is not in the key folder. Bring it back from where it is kept, do this again, and take it away afterwards.`;
  return new AtollError("SIGNING_KEY_AWAY", message);
}
