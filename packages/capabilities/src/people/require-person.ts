import { AtollError } from "@atoll/protocol";
import type { CallContext, Owner } from "../provider.ts";
import type { People, Person } from "./people.ts";

/** Refused sign-ins after which a mini-app, as long as it is open, asks no more. */
const MAX_REFUSALS = 2;

/** Who uses the host, signing in first where nobody is signed in. */
export type RequirePerson = {
  /** Throws USER_CANCELED when the person does not sign in, BACKGROUND_BLOCKED. */
  person(context: CallContext): Promise<Person>;
  sessionEnded(owner: Owner): void;
};

/** Makes it over the people of a host. */
export function createRequirePerson(people: Pick<People, "current" | "signIn">): RequirePerson {
  const refusals = new Map<string, number>();
  async function signIn({ owner, ask }: CallContext): Promise<void> {
    const refused = refusals.get(owner.key) ?? 0;
    // Security: a mini-app that was refused twice cannot wear the person down.
    if (refused >= MAX_REFUSALS) throw notSignedIn();
    if (await ask.inFront((signal) => people.signIn({ ownerKey: owner.key, signal }))) return;
    refusals.set(owner.key, refused + 1);
    throw notSignedIn();
  }
  return {
    async person(context) {
      const known = await people.current(context.signal);
      if (known !== undefined) return known;
      await signIn(context);
      const person = await people.current(context.signal);
      if (person === undefined) throw notSignedIn();
      return person;
    },
    sessionEnded: ({ key }) => void refusals.delete(key),
  };
}

function notSignedIn(): AtollError {
  return new AtollError("USER_CANCELED", "The person is not signed in, and does not want to sign in now.");
}
