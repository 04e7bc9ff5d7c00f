import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import type { KeyPlace } from "./keyring.ts";
import type { Published } from "./signer-client.ts";

/** What the signer works with. It has no other way to anything. */
export type SigningContext = {
  readonly db: Database;
  /** Fetches stored bytes. Security: the answer counts only by the digest taken here. */
  readonly readBlob: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly keys: KeyPlace;
  /** The registry's own address, in what it says to mini-apps' servers. */
  readonly issuer: string;
  readonly clock: { now(): number };
  readonly onPublished: (published: Published) => void;
  /** Digests of bytes that were read and hashed in this process, with their lengths. */
  readonly hashed: Map<string, number>;
};

/** Bytes by their digest, hashed here. Throws REGISTRY_ERROR when they are gone or others. */
export async function readHashed({ readBlob, hashed }: SigningContext, sha256: string): Promise<Uint8Array> {
  const bytes = await readBlob(sha256);
  if (bytes === undefined || createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new AtollError(
      "REGISTRY_ERROR",
      `The stored file ${sha256} is gone or damaged. Restore it from a backup.`,
    );
  }
  hashed.set(sha256, bytes.length);
  return bytes;
}

/** Makes sure that bytes of this digest and length are stored. Throws REGISTRY_ERROR. */
export async function assertStored(
  context: SigningContext,
  file: { readonly sha256: string; readonly bytes: number },
): Promise<void> {
  const length = context.hashed.get(file.sha256) ?? (await readHashed(context, file.sha256)).length;
  if (length === file.bytes) return;
  throw new AtollError(
    "REGISTRY_ERROR",
    `The stored file ${file.sha256} has ${length} bytes; ${file.bytes} are on record. Restore the database and the files from one backup.`,
  );
}
