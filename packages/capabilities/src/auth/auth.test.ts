import { describe, expect, it } from "vitest";
import { describeAuth } from "./conformance/describe-auth.ts";
import { createFakeAuth } from "./fake.ts";
import { authSchema } from "./schema.ts";
import { createWebAuth } from "./web.ts";

describeAuth("fake", (people) => createFakeAuth({ people }));
describeAuth("web", (people) => createWebAuth({ people }));

describe("auth", () => {
  it("is not offered by a host app without people", () => expect(createWebAuth()).toEqual({}));

  it.each([{ app: "com.example.other" }, { sub: "someone" }, null, "x", [1]])(
    "takes no word of the mini-app about who or for whom: %j",
    (params) => {
      expect(authSchema.methods.getSession.params.safeParse(params).success).toBe(false);
      expect(authSchema.methods.getCode.params.safeParse(params).success).toBe(false);
    },
  );
});
