import type { AreaSchema, PermissionSchema } from "@atoll/protocol";

/** Every permission of some areas, by id. */
export type PermissionCatalogue = ReadonlyMap<string, PermissionSchema>;

/** Collects the permissions of areas. Throws when a method names one that none describes: a fault of the catalogue. */
export function createPermissionCatalogue(areas: readonly AreaSchema[]): PermissionCatalogue {
  const catalogue = new Map(areas.flatMap((area) => Object.entries(area.permissions)));
  for (const area of areas) {
    for (const [verb, { permission }] of Object.entries(area.methods)) {
      if (permission === undefined || catalogue.has(permission)) continue;
      throw new Error(
        `${area.name}.${verb} needs the permission "${permission}", which no area describes. Add it to the area's permissions.`,
      );
    }
  }
  return catalogue;
}
