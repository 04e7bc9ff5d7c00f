import type { Cipher } from "./cipher.ts";

/** Keeps nothing secret, for made-up devices; what it seals opens where it was sealed and nowhere else, as with a real one. */
export const plainCipher: Cipher = {
  async seal(bytes, about) {
    return new TextEncoder().encode(JSON.stringify([about, ...bytes]));
  },
  async open(sealed, about) {
    const [sealedAbout, ...bytes] = JSON.parse(new TextDecoder().decode(sealed)) as [string, ...number[]];
    if (sealedAbout !== about) throw new Error("This was sealed about something else.");
    return new Uint8Array(bytes);
  },
};
