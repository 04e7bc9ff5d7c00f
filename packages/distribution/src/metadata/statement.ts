import * as z from "zod";
import { isCanonicalBase64Url } from "./base64url.ts";
import { isUsablePublicKey } from "./public-key.ts";

/** Lower-case hex of a SHA-256 digest. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** A path below the content host: `/cdn/…`, without dots or escapes. */
export const cdnPathSchema = z
  .string()
  .regex(/^\/cdn\/[a-z0-9][a-z0-9/_.-]{0,200}$/)
  .refine((path) => !path.includes(".."));
const time = z.iso.datetime();

/** Where immutable bytes are, and what they must be. */
export const artifactSchema = z.strictObject({
  sha256: sha256Schema,
  bytes: z
    .int()
    .min(0)
    .max(64 * 2 ** 20),
  url: cdnPathSchema,
});

/** Code formats a release comes in: the shipped JavaScript, and Hermes bytecode by its version. */
export const CODE_FORMATS = ["js", "hermes-98", "hermes-99"] as const;

/** A bsdiff patch, brotli-compressed, from the code of an older release (named by its digest) to this code. */
export const patchSchema = z.strictObject({ from: sha256Schema, patch: artifactSchema });

export const codeSchema = z.strictObject({
  format: z.enum(CODE_FORMATS),
  artifact: artifactSchema,
  patches: z.array(patchSchema).max(3),
});

/** A release on offer: everything a host needs to decide, fetch and check. */
export const releaseSchema = z.strictObject({
  id: z.string().min(1).max(64),
  version: z.strictObject({ name: z.string().min(1).max(32), code: z.int().min(1) }),
  apiLevel: z.int().min(1),
  code: z.array(codeSchema).min(1).max(CODE_FORMATS.length),
  /** The package's manifest.json and assets: a content index (see content-index.ts). */
  content: artifactSchema,
  // As wide as a manifest may be: two words of 32 with a dot, and a name of 253 below "*.".
  permissions: z.array(z.string().max(65)).max(64),
  domains: z.array(z.string().max(255)).max(64),
  scopes: z.array(z.string().max(65)).max(64),
  ageRating: z.int().min(4).max(18),
});

/** What a channel offers. Releases are tried in order; a device takes the first whose rollout holds it. */
export const channelSchema = z.strictObject({
  offers: z
    .array(
      z.strictObject({
        release: z.string().min(1).max(64),
        /** Percent of devices, by bucket: sha256(salt + ":" + installation id) as an unsigned number modulo 100 < percent. */
        percent: z.int().min(0).max(100),
        salt: z.string().min(1).max(64),
        paused: z.boolean(),
      }),
    )
    .max(8),
});

/** The signed statement of one mini-app: `/cdn/meta/apps/<id>.json`. */
export const statementSchema = z.strictObject({
  _type: z.literal("release-statement"),
  registry: z.string().min(1).max(64),
  sequence: z.int().min(1),
  issued: time,
  expires: time,
  app: z.strictObject({
    id: z.string().min(3).max(64),
    name: z.string().min(1).max(30),
    publisher: z.strictObject({ id: z.string().min(1).max(64), name: z.string().min(1).max(60) }),
    iconSha256: sha256Schema.nullable(),
    /** Raised when the mini-app changes hands; keys what it owns. */
    ownershipEpoch: z.int().min(1),
  }),
  /** Hours that a verified cached release may open with expired metadata. Source: risk of its permissions. */
  offlineGraceHours: z
    .int()
    .min(0)
    .max(24 * 30),
  channels: z.strictObject({
    production: channelSchema,
    trial: channelSchema.optional(),
    /** Only in statements that the preview key signs. */
    development: channelSchema.optional(),
  }),
  releases: z.array(releaseSchema).max(12),
});

/** The signed list of what must not run: `/cdn/meta/revocations.json`. */
export const revocationsSchema = z.strictObject({
  _type: z.literal("revocations"),
  registry: z.string().min(1).max(64),
  sequence: z.int().min(1),
  issued: time,
  expires: time,
  revoked: z
    .array(
      z.strictObject({
        app: z.string().min(3).max(64),
        /** Version codes; null means every version. */
        versions: z.array(z.int().min(1)).max(256).nullable(),
        /** Platforms; null means every platform. */
        platforms: z.array(z.enum(["ios", "android", "web", "node"])).nullable(),
        hostVersions: z.array(z.string().max(32)).max(64).nullable(),
        reason: z.string().max(200),
      }),
    )
    .max(10_000),
});

/** Raw Ed25519 public key in base64url. Security: small-order keys, under which one signature fits every message, are no keys. */
const publicKeySchema = z.string().length(43).refine(isUsablePublicKey);

/** Who signs a kind of file, by key id, and how many of them it takes. */
const roleSchema = z
  .strictObject({ keys: z.array(sha256Schema).min(1).max(8), threshold: z.int().min(1).max(8) })
  .refine(({ keys, threshold }) => new Set(keys).size === keys.length && threshold <= keys.length);

/** Keys by id, and the ids of each role. Chained: `/cdn/meta/<version>.root.json`. */
export const rootSchema = z
  .strictObject({
    _type: z.literal("root"),
    registry: z.string().min(1).max(64),
    version: z.int().min(1),
    issued: time,
    expires: time,
    keys: z.record(sha256Schema, publicKeySchema),
    roles: z.strictObject({
      root: roleSchema,
      release: roleSchema,
      prelude: roleSchema,
      revocation: roleSchema,
      preview: roleSchema,
    }),
  })
  // Security: one key under two ids would count twice towards a threshold.
  .refine(({ keys }) => new Set(Object.values(keys)).size === Object.keys(keys).length)
  .refine(({ keys, roles }) =>
    Object.values(roles).every((role) => role.keys.every((id) => Object.hasOwn(keys, id))),
  );

/** How every signed file looks on the wire: the exact signed text, and signatures over its UTF-8 bytes prefixed by "atoll:<_type>:". */
export const envelopeSchema = z.strictObject({
  signed: z.string().max(2 * 2 ** 20),
  signatures: z
    .array(z.strictObject({ key: sha256Schema, sig: z.string().length(86).refine(isCanonicalBase64Url) }))
    .min(1)
    .max(8),
});

export type Artifact = z.output<typeof artifactSchema>;
export type CodeFormat = (typeof CODE_FORMATS)[number];
export type Release = z.output<typeof releaseSchema>;
export type Channel = z.output<typeof channelSchema>;
export type Statement = z.output<typeof statementSchema>;
export type Revocations = z.output<typeof revocationsSchema>;
export type Root = z.output<typeof rootSchema>;
export type Envelope = z.output<typeof envelopeSchema>;
export type Code = z.output<typeof codeSchema>;
