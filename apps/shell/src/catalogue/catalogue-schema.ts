import * as z from "zod";

const packageFile = z.strictObject({
  /** Lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
});

/** One mini-app as `/catalogue.json` lists it. */
export const catalogueEntrySchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(30),
  description: z.string().max(170),
  color: z.string().optional(),
  categories: z.array(z.string()),
  version: z.strictObject({ name: z.string(), code: z.int() }),
  /** Keys everything the mini-app owns on this device. */
  ownerKey: z.string().min(1),
  /** The package's icon, by its path in the package. */
  icon: z.string().optional(),
  /** Every file of the package by its path, with what it must hash to. */
  files: z.record(z.string(), packageFile),
});

export const catalogueSchema = z.strictObject({ miniApps: z.array(catalogueEntrySchema) });

export type CatalogueEntry = z.output<typeof catalogueEntrySchema>;
