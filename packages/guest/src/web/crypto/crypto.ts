import { arrayJoin, createList, stringSlice } from "../../lockdown/primordials.ts";
import { DOMException } from "../events/dom-exception.ts";
import type { Random } from "./random.ts";

/** Most bytes one call of getRandomValues may ask for, as the W3C sets it. */
const MAX_BYTES = 65_536;
const INTEGER_ARRAY = /^(?:Big)?(?:Ui|I)nt(?:8|8Clamped|16|32|64)Array$/;

export type Crypto = {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
};

/** The two members of the web's `crypto` that packages need for ids. Both throw until the host's seed has come. */
export function createCrypto(random: Random): Crypto {
  return {
    getRandomValues(array) {
      assertIntegerArray(array);
      if (array.byteLength > MAX_BYTES) {
        throw new DOMException(
          `${array.byteLength} random bytes were asked for, and a call gives at most ${MAX_BYTES}.`,
          "QuotaExceededError",
        );
      }
      fill(random, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
    randomUUID() {
      const bytes = new Uint8Array(16);
      fill(random, bytes);
      bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
      return formatUuid(bytes);
    },
  };
}

function fill(random: Random, bytes: Uint8Array): void {
  // Security: no fallback to Math.random, which is predictable.
  if (!random.seeded) {
    throw new DOMException(
      "crypto has no randomness until the host has started the mini-app: use it in a component or effect, not while the bundle loads.",
      "InvalidStateError",
    );
  }
  random.fill(bytes);
}

function assertIntegerArray(array: unknown): asserts array is ArrayBufferView {
  const name: unknown = ArrayBuffer.isView(array)
    ? Object.prototype.toString.call(array).slice(8, -1)
    : undefined;
  if (typeof name !== "string" || !INTEGER_ARRAY.test(name)) {
    throw new DOMException("getRandomValues fills integer typed arrays.", "TypeMismatchError");
  }
}

function formatUuid(bytes: Uint8Array): string {
  const parts = createList<string>();
  for (let index = 0; index < 16; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) parts[parts.length] = "-";
    parts[parts.length] = stringSlice(((bytes[index] as number) + 0x100).toString(16), 1);
  }
  return arrayJoin(parts as string[], "");
}
