import type { People } from "../people/people.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { createAuthProvider } from "./provider.ts";
import type { AuthSchema } from "./schema.ts";

export type WebAuthOptions = {
  /** Who uses the host. Without it there is no signing in. */
  readonly people?: People;
};

/** Signing in to mini-apps' servers, where the host app has people. */
export function createWebAuth({ people }: WebAuthOptions = {}): PartialAreaProvider<AuthSchema> {
  return people === undefined ? {} : createAuthProvider(people);
}
