import * as z from "zod";

/** Answer of `POST /v1/auth/code`: for one mini-app's server, once, for two minutes. */
export const authCodeSchema = z.strictObject({ code: z.string().max(200), expiresAt: z.iso.datetime() });
/** Answer of `POST /v1/auth/session`: a JWT by EdDSA, for the mini-app that it was asked for. */
export const sessionTokenSchema = z.strictObject({
  token: z.string().max(4_000),
  expiresAt: z.iso.datetime(),
});
/** Answer of `POST /v1/auth/token`: who the code was made for, as this mini-app may know them. */
export const redeemedCodeSchema = z.strictObject({
  app: z.string(),
  subject: z.string(),
  token: z.string().max(4_000),
  expiresAt: z.iso.datetime(),
});
/** Somebody who uses a host. `name` and `email` are null for people whom another host vouches for. */
export const endUserSchema = z.strictObject({
  id: z.string().max(100),
  host: z.string().max(100),
  name: z.string().max(200).nullable(),
  email: z.string().max(320).nullable(),
  emailVerified: z.boolean(),
});
/** Answer of `GET /v1/end-users/me`: null where nobody is signed in. */
export const endUserAnswerSchema = z.strictObject({ user: endUserSchema.nullable() });
export type EndUserAccount = z.output<typeof endUserSchema>;
