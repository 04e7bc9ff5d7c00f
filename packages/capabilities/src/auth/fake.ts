import { createFakePeople } from "../people/fake-people.ts";
import type { People } from "../people/people.ts";
import type { AreaProvider } from "../provider.ts";
import { createAuthProvider } from "./provider.ts";
import type { AuthSchema } from "./schema.ts";

export type FakeAuthOptions = { readonly people?: People };

/** Somebody who is signed in, unless given. Its codes and tokens are signed by nobody. */
export function createFakeAuth({
  people = createFakePeople(),
}: FakeAuthOptions = {}): AreaProvider<AuthSchema> {
  return createAuthProvider(people);
}
