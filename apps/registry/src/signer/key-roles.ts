/** Roles that hosts know of: `N.root.json` names their keys. */
export const ROOT_ROLES = ["root", "release", "prelude", "revocation", "preview"] as const;

/** Every role has a key of its own. Those below hosts never see: what the registry vouches for to itself, tokens, calls to others' servers. */
export const KEY_ROLES = [...ROOT_ROLES, "attestation", "jwt", "webhook"] as const;

export type RootRole = (typeof ROOT_ROLES)[number];
export type KeyRole = (typeof KEY_ROLES)[number];

/** True for the roles whose keys a root names. */
export function isRootRole(role: KeyRole): role is RootRole {
  return ROOT_ROLES.some((each) => each === role);
}

/** True for the name of a role that has a key. */
export function isKeyRole(name: string): name is KeyRole {
  return KEY_ROLES.some((role) => role === name);
}
