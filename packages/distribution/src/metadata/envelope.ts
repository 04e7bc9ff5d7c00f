import { AtollError } from "@atoll/protocol";
import type * as z from "zod";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { envelopeSchema } from "./statement.ts";
import type { Envelope } from "./statement.ts";

/** True when `signature` (64 bytes) over `message` is of the raw Ed25519 public key (32 bytes). Never throws. */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

/** A key that signs: its id is the SHA-256 of its raw public key, in lower-case hex. */
export type SigningKey = {
  readonly id: string;
  readonly publicKey: string;
  sign(message: Uint8Array): Uint8Array;
};

/** Who may sign a kind of file, and how many of them must. Keys by id, raw and in base64url. */
export type TrustedRole = { readonly keys: Readonly<Record<string, string>>; readonly threshold: number };

export type SignedType = "release-statement" | "revocations" | "root";

const NAMES: Readonly<Record<SignedType, string>> = {
  "release-statement": "release statement",
  revocations: "list of revocations",
  root: "root",
};

/** What is signed. Security: the type is part of it, so that a signature for one kind of file never serves another. */
export function signingInput(type: SignedType, signed: string): Uint8Array {
  return new TextEncoder().encode(`atoll:${type}:${signed}`);
}

/** The text of a signed file. */
export function signEnvelope(type: SignedType, signed: string, keys: readonly SigningKey[]): string {
  const message = signingInput(type, signed);
  const envelope: Envelope = {
    signed,
    signatures: keys.map((key) => ({ key: key.id, sig: toBase64Url(key.sign(message)) })),
  };
  return JSON.stringify(envelope);
}

export type VerifyEnvelope<Schema extends z.ZodType> = {
  readonly text: string;
  readonly type: SignedType;
  readonly schema: Schema;
  readonly role: TrustedRole;
  readonly verify: Ed25519Verify;
};

/**
 * What a signed file says, once enough keys of the role vouch for its exact bytes. Throws METADATA_INVALID, METADATA_SIGNATURE.
 * Security: nothing inside is parsed before the signatures hold; the algorithm is fixed, so no file chooses it.
 */
export async function verifyEnvelope<Schema extends z.ZodType>({
  text,
  type,
  schema,
  role,
  verify,
}: VerifyEnvelope<Schema>): Promise<z.output<Schema>> {
  const envelope = parseEnvelope(text);
  if (envelope === undefined) throw invalid(type, "is not a signed file");
  const good = await countSigners(envelope, type, { role, verify });
  if (good < role.threshold) {
    const problem = `The ${NAMES[type]} is signed by ${good} of the ${role.threshold} keys it needs. Do not use this registry until its operator says why.`;
    throw new AtollError("METADATA_SIGNATURE", problem);
  }
  const inner = schema.safeParse(safeJson(envelope.signed));
  if (inner.success) return inner.data;
  throw invalid(type, "does not say what this version of the host understands");
}

/** A signed file's two parts; undefined for text that is none. Nothing about it is trusted yet. */
export function parseEnvelope(text: string): Envelope | undefined {
  const envelope = envelopeSchema.safeParse(safeJson(text));
  // Security: one envelope has one text. White space, a byte-order mark, a key given twice or an escape too many are not it.
  return envelope.success && JSON.stringify(envelope.data) === text ? envelope.data : undefined;
}

async function countSigners(
  { signed, signatures }: Envelope,
  type: SignedType,
  { role, verify }: { readonly role: TrustedRole; readonly verify: Ed25519Verify },
): Promise<number> {
  const message = signingInput(type, signed);
  // Security: public keys are counted, not signatures and not ids: each vouches once.
  const good = new Set<string>();
  for (const { key, sig } of signatures) {
    const publicKey = Object.hasOwn(role.keys, key) ? role.keys[key] : undefined;
    if (publicKey === undefined || good.has(publicKey)) continue;
    if (await verify(fromBase64Url(publicKey), message, fromBase64Url(sig))) good.add(publicKey);
  }
  return good.size;
}

function invalid(type: SignedType, problem: string): AtollError {
  return new AtollError(
    "METADATA_INVALID",
    `The ${NAMES[type]} ${problem}. Update the host, or ask the registry's operator.`,
  );
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
