import { signEnvelope } from "../metadata/envelope.ts";
import type { SignedType, SigningKey } from "../metadata/envelope.ts";
import type { RoleName } from "../metadata/root-chain.ts";
import type { Root } from "../metadata/statement.ts";
import { signingKeyFromSeed } from "../node/ed25519.ts";

export type FakeKeys = Readonly<Record<RoleName, readonly SigningKey[]>>;

let lastSeed = 0;

/** A signing key of tests; no two are the same. */
export function fakeKey(): SigningKey {
  lastSeed += 1;
  return signingKeyFromSeed(Uint8Array.from({ length: 32 }, (_, index) => (lastSeed >> (index * 8)) & 255));
}

/** One new key for each role. */
export function fakeKeys(): FakeKeys {
  return {
    root: [fakeKey()],
    release: [fakeKey()],
    prelude: [fakeKey()],
    revocation: [fakeKey()],
    preview: [fakeKey()],
  };
}

/** What a root of these keys says. */
export function fakeRoot(keys: FakeKeys, about: Pick<Root, "version" | "issued" | "expires">): Root {
  const role = (name: RoleName) => ({ keys: keys[name].map(({ id }) => id), threshold: keys[name].length });
  return {
    _type: "root",
    registry: "test",
    ...about,
    keys: Object.fromEntries(
      Object.values(keys).flatMap((some) => some.map(({ id, publicKey }) => [id, publicKey])),
    ),
    roles: {
      root: role("root"),
      release: role("release"),
      prelude: role("prelude"),
      revocation: role("revocation"),
      preview: role("preview"),
    },
  };
}

/** A signed file with whatever in it. */
export function signJson(type: SignedType, value: unknown, keys: readonly SigningKey[]): string {
  return signEnvelope(type, JSON.stringify(value), keys);
}
