import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import { createFakePeople } from "../../people/fake-people.ts";
import type { People } from "../../people/people.ts";
import type { PartialAreaProvider } from "../../provider.ts";
import { authSchema } from "../schema.ts";
import type { AuthSchema } from "../schema.ts";

/** The rules of `platform.auth`, over people whom the suite scripts. */
export function describeAuth(
  name: string,
  create: (people: People) => PartialAreaProvider<AuthSchema>,
): void {
  const context = createFakeContext();
  const { getCode, getSession } = authSchema.methods;

  describe(`auth: ${name}`, () => {
    it("gives codes and tokens of whoever is signed in, without a question", async () => {
      const people = createFakePeople();
      const auth = create(people);
      expect(getCode.result.parse(await auth.getCode?.({}, context)).code).toMatch(/./);
      expect(getSession.result.parse(await auth.getSession?.({}, context)).token).toMatch(/./);
      expect(people.signIns.asked).toEqual([]);
    });

    it("asks the registry about the mini-app of the channel", async () => {
      const asked: string[] = [];
      const people = createFakePeople();
      const auth = create({
        ...people,
        code: (appId, signal) => (asked.push(appId), people.code(appId, signal)),
        session: (appId, signal) => (asked.push(appId), people.session(appId, signal)),
      });
      await auth.getCode?.({}, context);
      await auth.getSession?.({}, context);
      expect(asked).toEqual(["com.example.fake", "com.example.fake"]);
    });

    it("asks whoever is signed out to sign in, and goes on once they have", async () => {
      const people = createFakePeople("nobody");
      await expect(create(people).getSession?.({}, context)).resolves.toHaveProperty("token");
      expect(people.signIns.asked).toEqual(["owner-1"]);
    });

    it("is USER_CANCELED for who does not sign in, and asks no third time", async () => {
      const people = createFakePeople("nobody");
      people.signIns.as = undefined;
      const auth = create(people);
      for (let turn = 0; turn < 4; turn += 1)
        await expect(auth.getCode?.({}, context)).rejects.toMatchObject({ code: "USER_CANCELED" });
      expect(people.signIns.asked).toHaveLength(2);
      auth.sessionEnded?.(context.owner);
      await expect(auth.getCode?.({}, context)).rejects.toMatchObject({ code: "USER_CANCELED" });
      expect(people.signIns.asked).toHaveLength(3);
    });

    it("asks nobody while the mini-app is not in front", async () => {
      const people = createFakePeople("nobody");
      const behind = async () => {
        throw new AtollError("BACKGROUND_BLOCKED");
      };
      const call = create(people).getCode?.(
        {},
        createFakeContext({ ask: { consent: behind, inFront: behind } }),
      );
      await expect(call).rejects.toMatchObject({ code: "BACKGROUND_BLOCKED" });
      expect(people.signIns.asked).toEqual([]);
    });
  });
}
