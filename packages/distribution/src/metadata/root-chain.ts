import { AtollError } from "@atoll/protocol";
import { parseEnvelope, verifyEnvelope } from "./envelope.ts";
import type { Ed25519Verify, TrustedRole } from "./envelope.ts";
import { rootSchema } from "./statement.ts";
import type { Root } from "./statement.ts";

export type RoleName = keyof Root["roles"];

/** Who a root trusts for a kind of file. */
export function roleOf(root: Root, name: RoleName): TrustedRole {
  const { keys, threshold } = root.roles[name];
  const known = keys.flatMap((id) =>
    Object.hasOwn(root.keys, id) ? [[id, root.keys[id] ?? ""] as const] : [],
  );
  return { keys: Object.fromEntries(known), threshold };
}

/**
 * The root that follows `current`: the next version, signed by the keys of both. Throws METADATA_SIGNATURE, METADATA_INVALID.
 * Source: The Update Framework, section 5.3.
 */
export async function nextRoot(current: Root, text: string, verify: Ed25519Verify): Promise<Root> {
  const next = await verifyEnvelope({
    text,
    type: "root",
    schema: rootSchema,
    role: roleOf(current, "root"),
    verify,
  });
  await verifyEnvelope({ text, type: "root", schema: rootSchema, role: roleOf(next, "root"), verify });
  if (next.version === current.version + 1 && next.registry === current.registry) return next;
  throw new AtollError(
    "METADATA_INVALID",
    `Root ${next.version} of ${next.registry} does not follow root ${current.version}.`,
  );
}

/** The root that a host was built with, by the text it pins: it must vouch for itself. */
export async function pinnedRoot(text: string, verify: Ed25519Verify): Promise<Root> {
  const claimed = claimedRoot(text);
  if (claimed === undefined)
    throw new AtollError(
      "METADATA_INVALID",
      "The pinned root is not one. Take it from the registry's operator.",
    );
  return verifyEnvelope({ text, type: "root", schema: rootSchema, role: roleOf(claimed, "root"), verify });
}

/** What a root says of itself, with nobody vouching for it; undefined when it is no root. */
export function claimedRoot(text: string): Root | undefined {
  try {
    return rootSchema.safeParse(JSON.parse(parseEnvelope(text)?.signed ?? "")).data;
  } catch {
    return undefined;
  }
}
