import { CODE_FORMATS, sha256Schema } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import { openAttestation } from "./dsse.ts";
import type { Keyring } from "./keyring.ts";

const fileSchema = z.strictObject({ sha256: sha256Schema, bytes: z.int().min(0) });

/** What the registry vouches for about an approved version, in the form of in-toto. */
export const attestationSchema = z.strictObject({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z.array(z.strictObject({ name: z.string(), digest: z.strictObject({ sha256: sha256Schema }) })),
  predicateType: z.literal("urn:atoll:attestation:1"),
  predicate: z.strictObject({
    registry: z.string(),
    app: z.string(),
    version: z.strictObject({ id: z.string(), name: z.string(), code: z.int() }),
    /** The package as it was uploaded. */
    source: z.strictObject({ sha256: sha256Schema }),
    code: z.array(
      z.strictObject({
        format: z.enum(CODE_FORMATS),
        file: fileSchema,
        patches: z.array(z.strictObject({ from: sha256Schema, file: fileSchema })),
        /** Null for the script as it was submitted. */
        compiler: z
          .strictObject({
            name: z.string(),
            version: z.string(),
            flags: z.array(z.string()),
            base: sha256Schema.nullable(),
          })
          .nullable(),
      }),
    ),
    content: fileSchema,
    checks: z.array(z.strictObject({ name: z.string(), state: z.string() })),
    review: z.strictObject({ decision: z.int(), reviewer: z.string(), at: z.iso.datetime() }),
  }),
});

export type Attestation = z.output<typeof attestationSchema>["predicate"];

/** An attestation that one of our keys signed for this version. Throws STATE_CONFLICT for any other. */
export async function readAttestation(
  keyring: Pick<Keyring, "keys">,
  envelope: string | null | undefined,
  versionId: string,
): Promise<Attestation> {
  const keys = keyring.keys.filter(({ role }) => role === "attestation");
  const parsed = attestationSchema.safeParse(await openAttestation(envelope ?? "", keys));
  if (parsed.success && parsed.data.predicate.version.id === versionId) return parsed.data.predicate;
  throw new AtollError(
    "STATE_CONFLICT",
    `Version ${versionId} has no attestation of this registry: it was not compiled here after its approval.`,
  );
}
