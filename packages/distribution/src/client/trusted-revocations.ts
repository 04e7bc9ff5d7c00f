import { verifyEnvelope } from "../metadata/envelope.ts";
import { roleOf } from "../metadata/root-chain.ts";
import { revocationsSchema } from "../metadata/statement.ts";
import type { Revocations, Root } from "../metadata/statement.ts";
import type { ReleaseClientOptions } from "./client-options.ts";
import { decodeText } from "./decode-text.ts";
import { fetchCapped } from "./fetch-capped.ts";
import { ambiguous, foreign, replayed } from "./metadata-errors.ts";

const REVOCATIONS_BYTES = 2 * 2 ** 20;

/** Revocations that a root vouches for, and their text. */
export type SignedRevocations = { readonly text: string; readonly revocations: Revocations };

/** What a text says, if the root's revocation keys vouch for it. Throws METADATA_SIGNATURE, METADATA_INVALID. */
export async function readRevocations(
  text: string,
  root: Root,
  { verify }: ReleaseClientOptions,
): Promise<SignedRevocations> {
  const role = roleOf(root, "revocation");
  const schema = revocationsSchema;
  const revocations = await verifyEnvelope({ text, type: "revocations", schema, role, verify });
  if (revocations.registry !== root.registry)
    throw foreign("The list of revocations", revocations.registry, root.registry);
  return { text, revocations };
}

/** The registry's list and its etag; undefined when it is still the known one. Throws DOWNLOAD_FAILED, METADATA_*. */
export async function fetchRevocations(
  options: ReleaseClientOptions,
  root: Root,
  known: { readonly signed: SignedRevocations | undefined; readonly etag: string | null },
): Promise<(SignedRevocations & { readonly etag: string | null }) | undefined> {
  const answer = await fetchCapped(options, {
    path: "/cdn/meta/revocations.json",
    maxBytes: REVOCATIONS_BYTES,
    etag: known.signed === undefined ? null : known.etag,
  });
  if (answer.status === 304) return undefined;
  const text = decodeText(answer.bytes, "The list of revocations");
  const found = await readRevocations(text, root, options);
  assertFollows(found.revocations, known.signed?.revocations);
  return { ...found, etag: answer.etag };
}

/** Throws METADATA_REPLAYED, METADATA_INVALID. */
function assertFollows(found: Revocations, known: Revocations | undefined): void {
  if (known === undefined || found.sequence > known.sequence) return;
  const what = "The list of revocations";
  if (found.sequence < known.sequence) throw replayed(what, found.sequence, known.sequence);
  if (JSON.stringify(found) !== JSON.stringify(known)) throw ambiguous(what, found.sequence);
}
