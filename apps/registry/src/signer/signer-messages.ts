import { isErrorCode } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import * as z from "zod";
import { KEY_ROLES } from "./key-roles.ts";

const id = z.string().min(1).max(128);
const number = z.int().min(0);

/** What the signer is asked. Security: closed, and without a place for bytes to sign. */
const callSchema = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("attest"), versionId: id }),
  z.strictObject({ method: z.literal("publishStatement"), appId: id }),
  z.strictObject({ method: z.literal("publishRevocations") }),
  z.strictObject({ method: z.literal("publishRoots") }),
  z.strictObject({
    method: z.literal("signDevelopment"),
    tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
    place: z.string().regex(/^\/cdn\/development\/[0-9a-f]{64}$/),
  }),
  z.strictObject({ method: z.literal("signSession"), requestId: id }),
  z.strictObject({ method: z.literal("signNotice"), noticeId: id }),
  z.strictObject({ method: z.literal("rotate"), role: z.enum(KEY_ROLES) }),
]);

export type SignerCall = z.output<typeof callSchema>;

/** Messages to the signer's process. */
export const toSignerSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("start"),
    databaseUrl: z.string(),
    registryId: z.string(),
    issuer: z.string(),
  }),
  z.strictObject({ type: z.literal("call"), number, call: callSchema }),
  z.strictObject({
    type: z.literal("blob"),
    number,
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
  }),
]);

const publishedSchema = z.strictObject({ name: z.string(), sequence: z.int() });

/** Messages of the signer's process. */
export const fromSignerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready"), uid: z.int().nullable() }),
  z.strictObject({ type: z.literal("read"), number, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ type: z.literal("published"), published: publishedSchema }),
  z.strictObject({
    type: z.literal("answer"),
    number,
    value: z.union([publishedSchema, z.string(), z.null()]),
  }),
  z.strictObject({
    type: z.literal("refusal"),
    number,
    code: z.custom<ErrorCode>((value) => isErrorCode(value)),
    message: z.string(),
  }),
  z.strictObject({ type: z.literal("failed"), message: z.string() }),
]);

export type ToSigner = z.output<typeof toSignerSchema>;
export type FromSigner = z.output<typeof fromSignerSchema>;
