import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createFakePeople } from "../people/fake-people.ts";
import { bracketText } from "./bracket-text.ts";
import { describeUser } from "./conformance/describe-user.ts";
import { createFakeUser } from "./fake.ts";
import { AGE_GATES, userSchema } from "./schema.ts";
import { createWebUser } from "./web.ts";

const sixteen = {
  bracket: async (gates: readonly number[]) => ({
    lower: gates.findLast((gate) => gate <= 16) ?? null,
    upper: gates.find((gate) => gate > 16) ?? null,
  }),
};

describeUser("fake", (people) => createFakeUser({ people, age: 16 }));
describeUser("web", (people) => createWebUser({ people, age: sixteen }));

describe("user", () => {
  it("is not offered by a host app without people, nor ages without who knows them", () => {
    expect(createWebUser()).toEqual({});
    expect(createWebUser({ people: createFakePeople() }).ageRange).toBeUndefined();
  });

  it("passes on no age, whatever a source says", async () => {
    const telling = { bracket: async () => ({ lower: 16, upper: 17 }) };
    const user = createWebUser({ people: createFakePeople(), age: telling });
    expect(await user.ageRange?.({ gates: [16, 18] }, createFakeContext())).toEqual({
      lower: 16,
      upper: null,
    });
    const unknown = createWebUser({ people: createFakePeople(), age: { bracket: async () => undefined } });
    expect(await unknown.ageRange?.({ gates: [18] }, createFakeContext())).toEqual({
      lower: null,
      upper: null,
    });
  });

  it("takes ages of the list alone, rising", () => {
    const { params } = userSchema.methods.ageRange;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 6 }), (gates) => {
        const isGood =
          gates.length > 0 &&
          gates.every((gate) => AGE_GATES.some((known) => known === gate)) &&
          gates.every((gate, at) => at === 0 || gate > (gates[at - 1] ?? 0));
        expect(params.safeParse({ gates }).success).toBe(isGood);
      }),
    );
  });

  it.each([
    ["profile", { scopes: [] }],
    ["profile", { scopes: ["name", "name"] }],
    ["profile", { scopes: ["email"] }],
    ["profile", { scopes: ["__proto__"] }],
    ["profile", { scopes: ["name"], person: "person-2" }],
    ["request", { field: "name" }],
    ["request", { field: "constructor" }],
    ["request", {}],
    ["ageRange", { gates: [17] }],
    ["ageRange", { gates: [18, 13] }],
    ["ageRange", { gates: 18 }],
  ] as const)("refuses %s with %j", (verb, params) => {
    expect(userSchema.methods[verb].params.safeParse(params).success).toBe(false);
  });

  it("names a scope of its own for all that it answers", () => {
    const { profile, request, ageRange } = userSchema.methods;
    const named = [
      ...profile.scopes({ scopes: ["name", "avatar"] }),
      ...["email", "phone", "address"].flatMap((field) => request.scopes({ field })),
      ...ageRange.scopes(),
    ];
    expect(named.sort()).toEqual(Object.keys(userSchema.scopes).sort());
  });

  it("writes brackets in figures", () => {
    expect(bracketText({ lower: 13, upper: 16 })).toEqual(["13–15"]);
    expect(bracketText({ lower: null, upper: 9 })).toEqual(["0–8"]);
    expect(bracketText({ lower: 18, upper: null })).toEqual(["18+"]);
    expect(bracketText({ lower: null, upper: null })).toEqual([]);
  });
});
