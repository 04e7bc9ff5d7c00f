import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const expiresAt = z.iso.datetime().describe("When it ends.");

/** `platform.auth`: who uses the mini-app, said to its server. */
export const authSchema = defineArea({
  name: "auth",
  since: 1,
  docs: "Tells the mini-app's own server who uses it, by a name that no other mini-app shares. Signed out, the host asks the person to sign in first.",
  permissions: {},
  methods: {
    getCode: {
      docs: "A code for the mini-app's server, which gives it to the registry with its API token and learns who it is: once, within two minutes.",
      params: z.strictObject({}),
      result: z.strictObject({ code: z.string().min(1).max(200), expiresAt }),
      quota: { perMinute: 10, concurrent: 1 },
      risk: "guarded",
      sink: "creator",
      errors: ["USER_CANCELED", "NETWORK_ERROR"],
    },
    getSession: {
      docs: "A signed token (JWT, EdDSA) that the mini-app's server checks by the registry's public keys: its `sub` is the person, its `aud` this mini-app. It ends after ten minutes; ask again then.",
      params: z.strictObject({}),
      result: z.strictObject({ token: z.string().min(1).max(4_000), expiresAt }),
      quota: { perMinute: 20, concurrent: 2 },
      risk: "guarded",
      sink: "creator",
      errors: ["USER_CANCELED", "NETWORK_ERROR"],
    },
  },
});

export type AuthSchema = typeof authSchema;
