import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { fromBase64Url } from "../metadata/base64url.ts";
import { fakeKey } from "../testing/fake-keys.ts";
import { createDeviceCrypto } from "./device-crypto.ts";
import type { Digest } from "./device-crypto.ts";

const asked: string[] = [];
const digest: Digest = async (algorithm, bytes) => {
  asked.push(algorithm);
  const hash = createHash(algorithm.replace("-", "")).update(bytes).digest();
  return new Uint8Array(hash).buffer;
};
const key = fakeKey();
const publicKey = fromBase64Url(key.publicKey);
const message = new TextEncoder().encode("atoll:test:{}");
const signature = key.sign(message);

it("verifies with the platform's digest alone: a signature of the key over the message, and nothing else", async () => {
  const { verify } = createDeviceCrypto(digest);
  expect(await verify(publicKey, message, signature)).toBe(true);
  expect(asked).toEqual(["SHA-512"]);
  expect(await verify(publicKey, message.slice(1), signature)).toBe(false);
  expect(await verify(fromBase64Url(fakeKey().publicKey), message, signature)).toBe(false);
  expect(await verify(publicKey, message, new Uint8Array(64))).toBe(false);
  expect(await verify(new Uint8Array(31), message, signature)).toBe(false);
});

it("is false, not true, when the platform cannot digest", async () => {
  const { verify } = createDeviceCrypto(() => Promise.reject(new Error("no")));
  expect(await verify(publicKey, message, signature)).toBe(false);
});

it("gives SHA-256 in hex, of views too", async () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index & 255).subarray(3, 900);
  const { sha256 } = createDeviceCrypto(digest);
  expect(await sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
