/** Port: keeps bytes secret. `about` is bound to them: they open only where they were sealed. */
export type Cipher = {
  seal(bytes: Uint8Array, about: string): Promise<Uint8Array>;
  /** Rejects when the bytes were sealed by another key, about something else, or changed since. */
  open(sealed: Uint8Array, about: string): Promise<Uint8Array>;
};

const IV_BYTES = 12;

/** AES-GCM under a key that the browser hands out to nobody, not even to us. Each value has a random start of its own before it. */
export function createWebCipher(keyOf: () => Promise<CryptoKey>): Cipher {
  const algorithm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(about),
  });
  return {
    async seal(bytes, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const secret = await crypto.subtle.encrypt(algorithm(iv, about), await keyOf(), new Uint8Array(bytes));
      const sealed = new Uint8Array(IV_BYTES + secret.byteLength);
      sealed.set(iv);
      sealed.set(new Uint8Array(secret), IV_BYTES);
      return sealed;
    },
    async open(sealed, about) {
      const iv = new Uint8Array(sealed.slice(0, IV_BYTES));
      const secret = new Uint8Array(sealed.slice(IV_BYTES));
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, about), await keyOf(), secret));
    },
  };
}
