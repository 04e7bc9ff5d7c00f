import { describe, expect, it } from "vitest";
import { chacha20Block } from "./chacha20.ts";
import { createCrypto } from "./crypto.ts";
import { createRandom } from "./random.ts";

const SEED = "00112233445566778899aabbccddeeff";
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

function take(random: ReturnType<typeof createRandom>, length: number): string {
  const bytes = new Uint8Array(length);
  random.fill(bytes);
  return hex(bytes);
}

describe("ChaCha20", () => {
  it("gives the block of RFC 8439, section 2.3.2", () => {
    const key = new Uint32Array(Uint8Array.from({ length: 32 }, (_, index) => index).buffer);
    const nonce = new Uint32Array(Uint8Array.from([0, 0, 0, 9, 0, 0, 0, 0x4a, 0, 0, 0, 0]).buffer);
    expect(hex(new Uint8Array(chacha20Block(key, 1, nonce).buffer))).toBe(
      "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4ed2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e",
    );
  });
});

describe("the random generator", () => {
  it("gives the same for the same seed, and never the same twice", () => {
    const [a, b] = [createRandom(), createRandom()];
    a.seed(SEED);
    b.seed(SEED.toUpperCase());
    const first = take(a, 200);
    expect(take(b, 200)).toBe(first);
    expect(take(a, 200)).not.toBe(first);
  });

  it("replaces its key, so that what follows does not depend on how much was taken in a request", () => {
    const [a, b] = [createRandom(), createRandom()];
    a.seed(SEED);
    b.seed(SEED);
    take(a, 1);
    take(b, 500);
    expect(take(a, 32)).toBe(take(b, 32));
  });

  it("mixes a second seed in", () => {
    const [a, b] = [createRandom(), createRandom()];
    a.seed("f".repeat(32));
    a.seed(SEED);
    b.seed(SEED);
    expect(take(a, 16)).not.toBe(take(b, 16));
  });

  it("uses all of a longer seed", () => {
    const [a, b] = [createRandom(), createRandom()];
    a.seed(`${SEED}${SEED}`);
    b.seed(`${SEED}${"0".repeat(32)}`);
    expect(take(a, 16)).not.toBe(take(b, 16));
  });

  it.each(["", "zz".repeat(16), "ab", "a".repeat(65)])("refuses %j as a seed", (seed) => {
    expect(() => createRandom().seed(seed)).toThrow("32 to 64 hex digits");
  });

  it("spreads its bytes evenly", () => {
    const random = createRandom();
    random.seed(SEED);
    const bytes = new Uint8Array(65_536);
    random.fill(bytes);
    const counts = new Uint32Array(256);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(180);
    expect(Math.max(...counts)).toBeLessThan(340);
  });
});

describe("crypto", () => {
  it("throws, rather than use a weak source, before the seed has come", () => {
    const crypto = createCrypto(createRandom());
    expect(() => crypto.randomUUID()).toThrow("until the host has started the mini-app");
    expect(() => crypto.getRandomValues(new Uint8Array(1))).toThrow("until the host");
  });

  it("fills the part of the buffer that the view shows", () => {
    const random = createRandom();
    random.seed(SEED);
    const bytes = new Uint8Array(64);
    createCrypto(random).getRandomValues(new Uint16Array(bytes.buffer, 16, 8));
    expect(bytes.subarray(0, 16).every((byte) => byte === 0)).toBe(true);
    expect(bytes.subarray(16, 32).some((byte) => byte !== 0)).toBe(true);
    expect(bytes.subarray(32).every((byte) => byte === 0)).toBe(true);
  });
});
