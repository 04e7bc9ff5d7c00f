import * as z from "zod";

const at = z.iso.datetime();
const artifactUrl = z.string().regex(/^\/cdn\/artifacts\/[0-9a-f]{64}$/);

const screenshotSchema = z.strictObject({
  /** Below the content origin; its last part is the digest. */
  url: artifactUrl,
  width: z.int().positive(),
  height: z.int().positive(),
});

const listedSchema = z.strictObject({
  /** The language of the texts, the nearest to the one that was asked for. */
  locale: z.string(),
  /** Languages that the texts come in. */
  locales: z.array(z.string()),
  subtitle: z.string().nullable(),
  /** Paragraphs apart by empty lines; empty when nothing is said. */
  description: z.string(),
  keywords: z.array(z.string()),
  supportUrl: z.string().nullable(),
  privacyUrl: z.string().nullable(),
  termsUrl: z.string().nullable(),
  screenshots: z.array(screenshotSchema),
});

const releasedVersionSchema = z.strictObject({
  version: z.strictObject({ name: z.string(), code: z.int() }),
  releasedAt: at,
  /** What a device keeps of it, unpacked. */
  bytes: z.int().nonnegative(),
  state: z.enum(["released", "superseded", "rolled_back", "revoked"]),
});

const availableSchema = z.strictObject({
  state: z.literal("available"),
  id: z.string(),
  /** As the signed statement says. */
  name: z.string(),
  publisher: z.strictObject({ id: z.string(), name: z.string() }),
  color: z.string().nullable(),
  iconUrl: artifactUrl.nullable(),
  /** Where the content host has the signed statement. */
  statement: z.string(),
  ageRating: z.strictObject({ minimum: z.int(), descriptors: z.array(z.string()) }),
  /** The best first. */
  categories: z.array(z.string()),
  listing: listedSchema,
  /** The last released first; the first that is released is what opens. */
  versions: z.array(releasedVersionSchema).max(50),
  permissions: z.array(z.strictObject({ id: z.string(), reason: z.string(), required: z.boolean() })),
  /** Fields of the person's data that it may ask for. */
  scopes: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  network: z.strictObject({ domains: z.array(z.string()), reason: z.string().nullable() }),
  /** What reaches its creator, as the creator says. */
  dataUse: z.array(
    z.strictObject({
      data: z.string(),
      purposes: z.array(z.string()),
      linked: z.boolean(),
      shared: z.boolean(),
    }),
  ),
});

/** One that was offered and is no more: taken back by the registry, or by its team. */
const withdrawnSchema = z.strictObject({
  state: z.literal("withdrawn"),
  id: z.string(),
  name: z.string(),
});

/** A mini-app as everyone may read of it: `GET /v1/miniapps/:id?locale=`. */
export const miniAppPageSchema = z.discriminatedUnion("state", [availableSchema, withdrawnSchema]);

/** The public index of a registry: `GET /.well-known/miniapps.json`. */
export const miniAppIndexSchema = z.strictObject({
  registry: z.string(),
  miniApps: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      publisher: z.string(),
      categories: z.array(z.string()),
      ageRating: z.int(),
      /** The universal link: it leads to the page about the mini-app. */
      url: z.url(),
      iconUrl: z.url().nullable(),
    }),
  ),
  /** Where the index goes on; null at its end. */
  next: z.string().nullable(),
});

export type MiniAppPage = z.output<typeof miniAppPageSchema>;
export type AvailableMiniApp = z.output<typeof availableSchema>;
export type MiniAppIndex = z.output<typeof miniAppIndexSchema>;
