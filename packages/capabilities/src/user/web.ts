import type { PartialAreaProvider } from "../provider.ts";
import { createUserProvider } from "./provider.ts";
import type { UserSources } from "./provider.ts";
import type { UserSchema } from "./schema.ts";

/** Who uses the host, and who knows ages. Without people there is nothing to tell. */
export type WebUserOptions = Partial<UserSources>;

/** What the person tells of themselves, where the host app has people. */
export function createWebUser({ people, age }: WebUserOptions = {}): PartialAreaProvider<UserSchema> {
  return people === undefined ? {} : createUserProvider({ people, ...(age !== undefined && { age }) });
}
