import { createFakePeople } from "../people/fake-people.ts";
import type { AgeSource, People } from "../people/people.ts";
import type { PartialAreaProvider } from "../provider.ts";
import { createUserProvider } from "./provider.ts";
import type { UserSchema } from "./schema.ts";

export type FakeUserOptions = {
  readonly people?: People;
  /** How old the person is; 34 unless given. */
  readonly age?: number;
};

/** Somebody who is signed in, unless given. */
export function createFakeUser(options: FakeUserOptions = {}): PartialAreaProvider<UserSchema> {
  const { people = createFakePeople(), age = 34 } = options;
  return createUserProvider({ people, age: createFakeAge(age) });
}

/** Knows an age, and tells the bracket. */
function createFakeAge(age: number): AgeSource {
  return {
    bracket: async (gates) => ({
      lower: gates.findLast((gate) => gate <= age) ?? null,
      upper: gates.find((gate) => gate > age) ?? null,
    }),
  };
}
