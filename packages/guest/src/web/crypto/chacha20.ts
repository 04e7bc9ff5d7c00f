/** Words of one ChaCha20 block: 64 bytes. */
export const BLOCK_WORDS = 16;

const ROUNDS = 20;
/** "expand 32-byte k", little-endian. */
const CONSTANTS = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;

/** The ChaCha20 block function (RFC 8439, section 2.3): key stream words for a key of 8 words, a counter and a nonce of 3 words. */
export function chacha20Block(key: Uint32Array, counter: number, nonce: Uint32Array): Uint32Array {
  const start = new Uint32Array(BLOCK_WORDS);
  start.set(CONSTANTS, 0);
  start.set(key.subarray(0, 8), 4);
  start[12] = counter;
  start.set(nonce.subarray(0, 3), 13);
  const block = start.slice();
  for (let round = 0; round < ROUNDS; round += 2) {
    for (let column = 0; column < 4; column++) quarterRound(block, column, 0);
    for (let column = 0; column < 4; column++) quarterRound(block, column, 1);
  }
  for (let index = 0; index < BLOCK_WORDS; index++) {
    block[index] = (block[index] as number) + (start[index] as number);
  }
  return block;
}

/** Mixes a column, or with `skew` 1 a diagonal, of the 4 × 4 state. */
function quarterRound(block: Uint32Array, column: number, skew: 0 | 1): void {
  const ia = column;
  const ib = 4 + ((column + skew) & 3);
  const ic = 8 + ((column + 2 * skew) & 3);
  const id = 12 + ((column + 3 * skew) & 3);
  let a = block[ia] as number;
  let b = block[ib] as number;
  let c = block[ic] as number;
  let d = block[id] as number;
  a = (a + b) | 0;
  d = rotate(d ^ a, 16);
  c = (c + d) | 0;
  b = rotate(b ^ c, 12);
  a = (a + b) | 0;
  d = rotate(d ^ a, 8);
  c = (c + d) | 0;
  b = rotate(b ^ c, 7);
  block[ia] = a;
  block[ib] = b;
  block[ic] = c;
  block[id] = d;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
