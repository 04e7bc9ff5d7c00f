import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Ed25519Verify } from "../metadata/envelope.ts";
import { fromBase64Url } from "../metadata/base64url.ts";
import { verifyEd25519 as verifyByNode } from "../node/ed25519.ts";
import { fakeKey } from "../testing/fake-keys.ts";
import { createEd25519Verify, sha256, verifyByNoble, verifyEd25519 } from "./index.ts";

const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const key = fakeKey();
const publicKey = fromBase64Url(key.publicKey);
const message = new TextEncoder().encode("atoll:test:{}");
const signature = key.sign(message);

/** The same signature with the group order added to its scalar: valid where a library forgets to check. */
function malleated(): Uint8Array {
  const bytes = signature.slice();
  let scalar = L;
  for (let index = 31; index >= 0; index -= 1) scalar += BigInt(bytes[32 + index]!) << BigInt(8 * index);
  for (let index = 0; index < 32; index += 1)
    bytes[32 + index] = Number((scalar >> BigInt(8 * index)) & 255n);
  return bytes;
}

const unsupported: Pick<SubtleCrypto, "importKey" | "verify"> = {
  importKey: () => Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError")),
  verify: () => Promise.reject(new Error("not reached")),
} as Pick<SubtleCrypto, "importKey" | "verify">;

const verifiers: readonly (readonly [string, Ed25519Verify])[] = [
  ["Node", verifyByNode],
  ["WebCrypto", verifyEd25519],
  ["noble", verifyByNoble],
  ["a browser that does not know Ed25519", createEd25519Verify(unsupported, verifyByNoble)],
];

describe.each(verifiers)("Ed25519 by %s", (_name, verify) => {
  it("is true for a signature of the key over the message, and for nothing else", async () => {
    expect(await verify(publicKey, message, signature)).toBe(true);
    const other = message.slice();
    other[0]! ^= 1;
    expect(await verify(publicKey, other, signature)).toBe(false);
    expect(await verify(fromBase64Url(fakeKey().publicKey), message, signature)).toBe(false);
  });

  it.each([
    ["with a flipped bit", signature.map((byte, index) => (index === 40 ? byte ^ 1 : byte))],
    ["made malleable", malleated()],
    ["cut short", signature.slice(0, 63)],
    ["too long", Uint8Array.from([...signature, 0])],
    ["empty", new Uint8Array(0)],
    ["of zeros", new Uint8Array(64)],
  ])("is false for a signature %s, without a throw", async (_what, bad) => {
    expect(await verify(publicKey, message, bad)).toBe(false);
  });

  it.each([
    ["too short", publicKey.slice(1)],
    ["too long", Uint8Array.from([...publicKey, 0])],
    ["empty", new Uint8Array(0)],
    ["not on the curve", new Uint8Array(32).fill(2)],
  ])("is false for a key that is %s, without a throw", async (_what, bad) => {
    expect(await verify(bad, message, signature)).toBe(false);
  });
});

describe("Ed25519 in browsers", () => {
  it("does not ask the fallback about what the browser refused", async () => {
    const never: Ed25519Verify = () => Promise.reject(new Error("asked"));
    const verify = createEd25519Verify(crypto.subtle, never);
    expect(await verify(new Uint8Array(31), message, signature)).toBe(false);
    expect(await verify(publicKey, message, new Uint8Array(64))).toBe(false);
  });
});

describe("SHA-256 in browsers", () => {
  it("is the digest that Node gives, in hex, of views too", async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index & 255).subarray(3, 900);
    expect(await sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
