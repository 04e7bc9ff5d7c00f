import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { PermissionState } from "../permissions/host-permissions.ts";

type SessionPermissions = {
  isDeclared(permission: string): boolean;
  state(permission: string): Promise<PermissionState>;
  request(permission: string): Promise<PermissionState>;
};

/** As the catalogue's schema makes them. */
type Params = { readonly permission: string };

/** The catalogue's area `permissions`, answered by the session itself: no host app can put another provider in its place. */
export function createPermissionsProvider(permissions: SessionPermissions) {
  function declared({ permission }: Params): string {
    if (permissions.isDeclared(permission)) return permission;
    throw new AtollError(
      "PERMISSION_NOT_DECLARED",
      `The manifest declares no permission ${quoteForMessage(permission)}. Add it to "permissions" of manifest.json.`,
    );
  }

  return {
    query: async (params: unknown) => permissions.state(declared(params as Params)),
    request: async (params: unknown) => permissions.request(declared(params as Params)),
  };
}
