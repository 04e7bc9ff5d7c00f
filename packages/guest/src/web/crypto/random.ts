import { BLOCK_WORDS, chacha20Block } from "./chacha20.ts";

const KEY_WORDS = 8;
const BLOCK_BYTES = BLOCK_WORDS * 4;
const NONCE = new Uint32Array(3);

export type Random = {
  /** Takes the host's seed: 32 to 64 hex digits. A second seed is mixed in, and never makes the output known. */
  seed(hexDigits: string): void;
  readonly seeded: boolean;
  /** Fills the bytes. Throws before the first seed. */
  fill(bytes: Uint8Array): void;
};

/**
 * A generator of random bytes: ChaCha20 with fast key erasure, seeded once by the host's own random source.
 *
 * Security: the engines have no entropy of their own. The host's seed (128 bits or more, new for each session, seen by
 * nobody but this sandbox) is the key, repeated to 256 bits, so guessing output means guessing the seed. Each request
 * runs the stream on from block 0 of the current key and begins by replacing the key with that block's first half, so
 * output already given cannot be computed from the state afterwards. It guards the mini-app's own tokens and ids; the
 * host draws its own randomness elsewhere.
 */
export function createRandom(): Random {
  let key: Uint32Array | undefined;
  return {
    get seeded() {
      return key !== undefined;
    },
    seed(hexDigits) {
      const seed = parseSeed(hexDigits);
      const old = key;
      if (old !== undefined) seed.forEach((word, index) => (seed[index] = word ^ (old[index] as number)));
      key = chacha20Block(seed, 0, NONCE).slice(0, KEY_WORDS);
    },
    fill(bytes) {
      if (key === undefined) throw new Error("Random bytes were asked for before the host's seed arrived.");
      const first = chacha20Block(key, 0, NONCE);
      const streamKey = key;
      key = first.slice(0, KEY_WORDS);
      copyWords(first.subarray(KEY_WORDS), bytes, 0);
      let counter = 1;
      for (let at = KEY_WORDS * 4; at < bytes.length; at += BLOCK_BYTES) {
        copyWords(chacha20Block(streamKey, counter++, NONCE), bytes, at);
      }
      streamKey.fill(0);
    },
  };
}

function copyWords(words: Uint32Array, bytes: Uint8Array, at: number): void {
  const source = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const room = bytes.length - at;
  bytes.set(room < source.length ? source.subarray(0, room) : source, at);
}

function parseSeed(hexDigits: string): Uint32Array {
  if (!/^[0-9a-fA-F]{32,64}$/.test(hexDigits)) {
    throw new TypeError("A seed is 32 to 64 hex digits from a cryptographic random source.");
  }
  const key = new Uint32Array(KEY_WORDS);
  for (let index = 0; index < KEY_WORDS * 8; index++) {
    const digit = Number.parseInt(hexDigits[index % hexDigits.length] as string, 16);
    key[index >> 3] = ((key[index >> 3] as number) << 4) | digit;
  }
  return key;
}
