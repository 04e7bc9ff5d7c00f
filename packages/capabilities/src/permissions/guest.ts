import type { GuestBridge } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { PermissionsSchema } from "./schema.ts";

/** `platform.permissions` of a mini-app. */
export function createPermissionsGuest(bridge: GuestBridge) {
  const method = createMethods<PermissionsSchema>(bridge, "permissions");
  const params = (permission: string) => ({ permission });
  return {
    /** Where a permission stands, without asking the person. */
    query: method("query", { params, result: same }),
    /** Asks the person, unless they have decided already; resolves to where the permission stands then. */
    request: method("request", { params, result: same }),
  };
}
