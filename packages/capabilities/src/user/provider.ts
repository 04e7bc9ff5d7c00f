import type { MethodResult } from "@atoll/protocol";
import type { AgeSource, People, Person } from "../people/people.ts";
import { createRequirePerson } from "../people/require-person.ts";
import type { AreaProvider, CallContext, ConsentValue, PartialAreaProvider } from "../provider.ts";
import { bracketText } from "./bracket-text.ts";
import type { UserSchema } from "./schema.ts";

type Methods = UserSchema["methods"];
type Profile = MethodResult<Methods["profile"]>;

export type UserSources = {
  readonly people: People;
  /** Who knows ages; without it `ageRange` is not offered. */
  readonly age?: AgeSource;
};

/** `platform.user` over the people of a host. Nothing leaves it that the person was not shown. */
export function createUserProvider({ people, age }: UserSources): PartialAreaProvider<UserSchema> {
  const { person, sessionEnded } = createRequirePerson(people);
  return {
    async profile({ scopes }, context) {
      const who = await person(context);
      await context.ask.consent(
        who.id,
        scopes.map((name) => shownOf(who, name)),
      );
      return giveProfile(who, scopes, context);
    },
    async request({ field }, context) {
      const who = await person(context);
      await context.ask.consent(who.id, [shownOf(who, field)]);
      if (field === "address") return { field, value: who.address };
      if (field === "phone") return { field, value: who.phone };
      return { field, value: who.email?.value ?? null, verified: who.email?.verified ?? false };
    },
    ...(age !== undefined && { ageRange: createAgeRange(age, person) }),
    sessionEnded,
  };
}

function createAgeRange(
  age: AgeSource,
  person: (context: CallContext) => Promise<Person>,
): AreaProvider<UserSchema>["ageRange"] {
  return async ({ gates }, context) => {
    const who = await person(context);
    const found = (await age.bracket(gates, context)) ?? { lower: null, upper: null };
    // Security: whatever the source says, nothing finer than the ages that were asked for goes on.
    const asGate = (value: number | null) => gates.find((gate) => gate === value) ?? null;
    const bracket = { lower: asGate(found.lower), upper: asGate(found.upper) };
    await context.ask.consent(who.id, [{ scope: "profile.ageRange", shown: bracketText(bracket) }]);
    return bracket;
  };
}

type Field = "name" | "avatar" | "email" | "phone" | "address";

function shownOf(who: Person, field: Field): ConsentValue {
  const scope = `profile.${field}`;
  if (field === "avatar") return { scope, shown: who.avatar ?? [] };
  if (field === "address") return { scope, shown: addressLines(who) };
  const text = field === "email" ? (who.email?.value ?? null) : who[field];
  return { scope, shown: text === null ? [] : [text] };
}

function addressLines({ address }: Person): string[] {
  if (address === null) return [];
  const { street, city, postalCode, country } = address;
  return [street, `${postalCode} ${city}`.trim(), country].filter((line) => line !== "");
}

function giveProfile(who: Person, scopes: readonly ("name" | "avatar")[], { blobs }: CallContext): Profile {
  return {
    ...(scopes.includes("name") && { name: who.name }),
    ...(scopes.includes("avatar") && { avatar: giveAvatar(who, blobs) }),
  };
}

function giveAvatar({ avatar }: Person, blobs: CallContext["blobs"]): NonNullable<Profile["avatar"]> | null {
  if (avatar === null) return null;
  const { bytes, type, width, height } = avatar;
  if (type !== "image/jpeg" && type !== "image/png" && type !== "image/webp") return null;
  return { blob: blobs.put({ bytes, type }), width, height, type };
}
