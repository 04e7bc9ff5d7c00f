import * as z from "zod";

/** Pictures of a version in the real host: `light-first` and `dark-first` of its first screen, `light-later` and `dark-later` some seconds on. */
export const versionShotsSchema = z.strictObject({
  /** False where the registry has no browser to take them with. */
  configured: z.boolean(),
  shots: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z-]{1,32}$/),
      width: z.int().positive(),
      height: z.int().positive(),
      takenAt: z.iso.datetime(),
    }),
  ),
});

export type VersionShots = z.output<typeof versionShotsSchema>;

/** Where the portal has a picture of a version. */
export function shotPath(versionId: string, name: string): string {
  return `/api/versions/${encodeURIComponent(versionId)}/shots/${encodeURIComponent(name)}`;
}
