import type { People } from "../people/people.ts";
import { createRequirePerson } from "../people/require-person.ts";
import type { AreaProvider } from "../provider.ts";
import type { AuthSchema } from "./schema.ts";

/** `platform.auth` over the people of a host. Security: for which mini-app, the channel says, never a parameter. */
export function createAuthProvider(people: People): AreaProvider<AuthSchema> {
  const { person, sessionEnded } = createRequirePerson(people);
  return {
    async getCode(_, context) {
      await person(context);
      return people.code(context.owner.appId, context.signal);
    },
    async getSession(_, context) {
      await person(context);
      return people.session(context.owner.appId, context.signal);
    },
    sessionEnded,
  };
}
