import { fromBase64Url } from "@atoll/distribution";
import type { SigningKey } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import * as z from "zod";

/** Source: in-toto's attestation framework, envelope layer. */
const PAYLOAD_TYPE = "application/vnd.in-toto+json";

const dsseSchema = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: z.base64(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.base64() })).length(1),
});

/** What is signed. Its beginning differs from every other text that keys of ours sign. Source: DSSE, pre-authentication encoding. */
function signedBytes(payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** An attestation's text, as DSSE writes it. */
export function signAttestation(statement: object, key: SigningKey): string {
  const payload = Buffer.from(JSON.stringify(statement));
  const sig = Buffer.from(key.sign(signedBytes(payload))).toString("base64");
  return JSON.stringify({
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString("base64"),
    signatures: [{ keyid: key.id, sig }],
  });
}

/** What an attestation says, when one of the keys signed it; undefined otherwise. */
export async function openAttestation(
  text: string,
  keys: readonly Pick<SigningKey, "id" | "publicKey">[],
): Promise<unknown> {
  const envelope = dsseSchema.safeParse(safeJson(text));
  if (!envelope.success) return undefined;
  const [signature] = envelope.data.signatures;
  const key = keys.find(({ id }) => id === signature?.keyid);
  if (key === undefined || signature === undefined) return undefined;
  const payload = Buffer.from(envelope.data.payload, "base64");
  const signed = await verifyEd25519(
    fromBase64Url(key.publicKey),
    signedBytes(payload),
    Buffer.from(signature.sig, "base64"),
  );
  return signed ? safeJson(payload.toString("utf8")) : undefined;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
