import type { GuestBridge, MethodParams, MethodResult } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { Supported } from "../guest/method.ts";
import type { UserSchema } from "./schema.ts";

type Methods = UserSchema["methods"];
type Field = MethodParams<Methods["request"]>["field"];
type Answer<F extends Field> = Extract<MethodResult<Methods["request"]>, { readonly field: F }>;

/** `platform.user` of a mini-app. */
export function createUserGuest(bridge: GuestBridge) {
  const method = createMethods<UserSchema>(bridge, "user");
  const request = method("request", { params: (field: Field) => ({ field }), result: same });
  return {
    /** Name and picture, of the scopes that the manifest declares. The host shows the person what goes. */
    profile: method("profile", {
      params: (scopes: MethodParams<Methods["profile"]>["scopes"]) => ({ scopes }),
      result: same,
    }),
    /** One field: email, phone or address. The host shows the person what goes. */
    request: request as (<F extends Field>(field: F) => Promise<Answer<F>>) & Supported,
    /** Between which of these ages the person is: 9, 13, 16, 18 and 21 can be asked for. Never the age. */
    ageRange: method("ageRange", {
      params: (gates: MethodParams<Methods["ageRange"]>["gates"]) => ({ gates }),
      result: same,
    }),
  };
}
