import type { StorageStore, Cipher } from "@atoll/capabilities/web";
import * as z from "zod";
import { NO_FIELDS } from "./account.ts";
import type { OwnFields } from "./account.ts";

/** Port: keeps what of a profile stays on this device, by person. */
export interface OwnFieldsStore {
  /** What was kept; nothing where it cannot be read any more. */
  read(person: string): Promise<OwnFields>;
  write(person: string, fields: OwnFields): Promise<void>;
  forget(person: string): Promise<void>;
}

const KEY = "profile";
const LIMIT = { bytes: 1024 * 1024, keys: 4 };

const text = z.string().max(200);
const fieldsSchema = z.strictObject({
  phone: z.string().max(40).nullable(),
  address: z
    .strictObject({ street: text, city: text, postalCode: z.string().max(20), country: z.string().max(2) })
    .nullable(),
  avatar: z
    .strictObject({
      bytes: z.base64(),
      type: z.enum(["image/jpeg", "image/png", "image/webp"]),
      width: z.int().min(1).max(512),
      height: z.int().min(1).max(512),
    })
    .nullable(),
});

/**
 * Kept in the browser's database, sealed by the key that the browser does not export. Security: a phone number and an address are for
 * the mini-apps that the person shares them with; the registry has no use for them, so it never gets them.
 */
export function createOwnFieldsStore(store: StorageStore, cipher: Cipher): OwnFieldsStore {
  const about = (person: string) => JSON.stringify(["atoll.profile", person]);
  return {
    async read(person) {
      const kept = await store.get(person, KEY);
      if (kept?.kind !== "blob") return NO_FIELDS;
      try {
        return decode(await cipher.open(kept.bytes, about(person)));
      } catch {
        // The browser's key is gone, or what was kept is another person's: neither can be mended.
        return NO_FIELDS;
      }
    },
    async write(person, fields) {
      const bytes = await cipher.seal(encode(fields), about(person));
      await store.put(person, { key: KEY, value: { kind: "blob", bytes, type: "" } }, LIMIT);
    },
    forget: (person) => store.clear(person),
  };
}

function encode({ avatar, ...rest }: OwnFields): Uint8Array {
  const picture = avatar === null ? null : { ...avatar, bytes: toBase64(avatar.bytes) };
  return new TextEncoder().encode(JSON.stringify({ ...rest, avatar: picture }));
}

function decode(bytes: Uint8Array): OwnFields {
  const { avatar, ...rest } = fieldsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { ...rest, avatar: avatar === null ? null : { ...avatar, bytes: fromBase64(avatar.bytes) } };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(encoded: string): Uint8Array {
  return Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
}
