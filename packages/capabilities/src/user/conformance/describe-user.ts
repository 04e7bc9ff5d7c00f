import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeAsk, createFakeBlobs, createFakeContext } from "../../fake-context.ts";
import { createFakePeople } from "../../people/fake-people.ts";
import type { People } from "../../people/people.ts";
import type { ConsentValue, PartialAreaProvider } from "../../provider.ts";
import { userSchema } from "../schema.ts";
import type { UserSchema } from "../schema.ts";

const PICTURE = { bytes: new Uint8Array([1, 2, 3]), type: "image/png", width: 2, height: 2 };

/** The rules of `platform.user`, over people whom the suite scripts; the person is 16 years old. */
export function describeUser(
  name: string,
  create: (people: People) => PartialAreaProvider<UserSchema>,
): void {
  const { methods } = userSchema;

  describe(`user: ${name}`, () => {
    it("shows exactly what goes, and gives exactly what was shown", async () => {
      const shown: ConsentValue[] = [];
      const blobs = createFakeBlobs();
      const user = create(createFakePeople({ name: "Mia", avatar: PICTURE }));
      const given = await user.profile?.(
        { scopes: ["name", "avatar"] },
        createFakeContext({ ask: createFakeAsk(shown), blobs }),
      );
      const { name: told, avatar } = methods.profile.result.parse(given);
      expect(shown).toEqual([
        { scope: "profile.name", shown: ["Mia"] },
        { scope: "profile.avatar", shown: PICTURE },
      ]);
      expect(told).toBe("Mia");
      expect(blobs.get(avatar?.blob ?? 0)).toEqual({ bytes: PICTURE.bytes, type: "image/png" });
    });

    it.each([
      ["email", { field: "email", value: "noor@example.com", verified: true }, ["noor@example.com"]],
      ["phone", { field: "phone", value: "+31 20 555 0100" }, ["+31 20 555 0100"]],
      [
        "address",
        {
          field: "address",
          value: { street: "Damrak 1", city: "Amsterdam", postalCode: "1012 LG", country: "NL" },
        },
        ["Damrak 1", "1012 LG Amsterdam", "NL"],
      ],
    ] as const)("gives %s alone", async (field, expected, lines) => {
      const shown: ConsentValue[] = [];
      const context = createFakeContext({ ask: createFakeAsk(shown) });
      const given = await create(createFakePeople()).request?.({ field }, context);
      expect(methods.request.result.parse(given)).toEqual(expected);
      expect(shown).toEqual([{ scope: `profile.${field}`, shown: lines }]);
    });

    it("gives null for what the person never gave, and only once they agreed", async () => {
      const shown: ConsentValue[] = [];
      const user = create(createFakePeople({ phone: null, address: null, email: null, name: null }));
      const context = createFakeContext({ ask: createFakeAsk(shown) });
      expect(await user.profile?.({ scopes: ["name"] }, context)).toEqual({ name: null });
      for (const field of ["email", "phone", "address"] as const)
        expect(await user.request?.({ field }, context)).toMatchObject({ field, value: null });
      expect(shown.map((value) => value.shown)).toEqual([[], [], [], []]);
    });

    it("gives nothing to who was refused", async () => {
      const refuse = async () => {
        throw new AtollError("PERMISSION_DENIED");
      };
      const blobs = createFakeBlobs();
      const ask = { ...createFakeAsk(), consent: refuse };
      const context = createFakeContext({ ask, blobs });
      const user = create(createFakePeople({ avatar: PICTURE }));
      const denied = { code: "PERMISSION_DENIED" };
      await expect(user.profile?.({ scopes: ["avatar"] }, context)).rejects.toMatchObject(denied);
      await expect(user.request?.({ field: "email" }, context)).rejects.toMatchObject(denied);
      await expect(user.ageRange?.({ gates: [18] }, context)).rejects.toMatchObject(denied);
      expect(blobs.get(1)).toBeUndefined();
    });

    it("never tells who the person is to the host", async () => {
      const user = create(createFakePeople({ id: "secret-id" }));
      const context = createFakeContext();
      const answers = [
        await user.profile?.({ scopes: ["name", "avatar"] }, context),
        await user.request?.({ field: "email" }, context),
      ];
      expect(JSON.stringify(answers)).not.toContain("secret-id");
    });

    it.each([
      [[18], { lower: null, upper: 18 }],
      [[13, 16, 18], { lower: 16, upper: 18 }],
      [[9, 13], { lower: 13, upper: null }],
    ] as const)("tells the bracket of %j, never the age", async (gates, expected) => {
      const given = await create(createFakePeople()).ageRange?.({ gates: [...gates] }, createFakeContext());
      expect(methods.ageRange.result.parse(given)).toEqual(expected);
    });
  });
}
