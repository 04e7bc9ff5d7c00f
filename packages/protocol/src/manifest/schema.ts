import * as z from "zod";
import { chromeText } from "./chrome-text.ts";
import { checkReferences } from "./references.ts";
import * as listing from "./listing.ts";
import * as parts from "./parts.ts";
import * as patterns from "./patterns.ts";
import { permissionId } from "./permission-id.ts";
import { uniqueArray } from "./unique.ts";

const SOURCES = ["tsx", "ts", "jsx", "js"];
const IMAGES = ["png", "jpg", "jpeg", "webp"];

const fields = z.strictObject({
  $schema: z.string().max(500).optional().describe("Address of the JSON Schema, for editors."),
  id: patterns.appIdSchema.describe(
    "Identity: a reverse domain name in lower case, such as com.example.splitter. It belongs to the team for ever.",
  ),
  name: chromeText(30).describe("Name, as people see it: at most 30 characters."),
  shortName: chromeText(12)
    .optional()
    .describe("Name where there is little room: at most 12 characters. Default: name."),
  description: chromeText(170)
    .optional()
    .describe("What it does, in one or two sentences: at most 170 characters."),
  version: parts.versionSchema.describe("Version of this build."),
  apiLevel: z
    .int()
    .min(1)
    .max(10_000)
    .describe("API level it was built for; hosts of that level and above run it."),
  requiredCapabilities: uniqueArray(patterns.capabilitySchema, 64)
    .default([])
    .describe("Areas or methods it cannot do without; hosts that lack one do not offer it."),
  optionalCapabilities: uniqueArray(patterns.capabilitySchema, 64)
    .default([])
    .describe("Areas or methods it uses where the host has them."),
  entry: patterns.fileSchema(SOURCES).describe("Source file whose default export is the component to draw."),
  icon: patterns
    .fileSchema(IMAGES)
    .optional()
    .describe("Square image, 512 points or more; PNG, JPEG or WebP."),
  color: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, { error: 'Write six hexadecimal digits, such as "#0B7A75".' })
    .optional()
    .describe("Colour of the launch screen and of the icon where there is none, as #RRGGBB."),
  lang: patterns.localeSchema.default("en").describe("Language of the texts in this file."),
  dir: z
    .enum(["auto", "ltr", "rtl"])
    .default("auto")
    .describe("Direction of text; auto follows the language."),
  orientation: z.enum(["any", "portrait", "landscape"]).default("any").describe("How it can be held."),
  colorScheme: z.enum(["auto", "light", "dark"]).default("auto").describe("auto follows the host's theme."),
  pages: uniqueArray(parts.pageSchema, 100, (page) => page.name)
    .min(1)
    .default([{ name: "home", path: "/" }])
    .describe("Pages that links and navigation can open; one of them has the path /."),
  tabs: uniqueArray(patterns.identifierSchema, 5).default([]).describe("Names of the pages in the tab bar."),
  permissions: uniqueArray(parts.permissionSchema, 32, permissionId)
    .default([])
    .describe("What it may ask people for. A method whose permission is missing here is refused at once."),
  scopes: uniqueArray(parts.scopeSchema, 16, (scope) => scope.name)
    .default([])
    .describe("Fields of the user's data it may ask for."),
  network: parts.networkSchema.prefault({}).describe("Hosts it may reach."),
  ageRating: listing.ageRatingSchema.prefault({}).describe("For whom it is suitable."),
  regulated: uniqueArray(z.enum(listing.REGULATED_FIELDS), listing.REGULATED_FIELDS.length)
    .default([])
    .describe("Regulated fields it is active in; review asks for papers."),
  dataUse: uniqueArray(listing.dataUseSchema, listing.DATA_KINDS.length, (use) => use.data)
    .default([])
    .describe("Data that reaches its creator, and why."),
  categories: uniqueArray(patterns.slugSchema, 3)
    .default([])
    .describe("Where the catalogue lists it, best first."),
  keywords: uniqueArray(chromeText(30), 10).default([]).describe("Words people may search for."),
  screenshots: uniqueArray(patterns.fileSchema(IMAGES), 10)
    .default([])
    .describe("Pictures for the catalogue."),
  regions: listing.regionsSchema.default({}).describe("Countries where it is offered. Default: all."),
  links: listing.linksSchema.default({}).describe("Addresses people may need."),
  products: uniqueArray(listing.productSchema, 100, (product) => product.id)
    .default([])
    .describe("What it sells."),
  compat: parts.compatSchema
    .prefault({})
    .describe("How the bundler treats code written for other platforms."),
  localized: z
    .record(patterns.localeSchema, listing.localizedTextsSchema)
    .default({})
    .describe("Listing texts and reasons in other languages, by language tag."),
});

/** Schema of manifest.json: closed, with a default for every field that is not needed to start. */
export const manifestSchema = fields.superRefine(checkReferences);

/** A manifest after decoding: every default filled in. */
export type Manifest = z.output<typeof manifestSchema>;
/** A manifest as a creator writes it. */
export type ManifestInput = z.input<typeof manifestSchema>;

/** Names of the fields a manifest may have. */
export const MANIFEST_FIELDS: readonly string[] = Object.keys(fields.shape);
