import type { AreaSchema, MethodSchema, PermissionSchema } from "@atoll/protocol";
import type { ScopeSchema, TopicSchema } from "@atoll/protocol/schema";
import { schemas } from "./sums/schema.ts";

/** The catalogue: every area a host may offer, by name. */
export const areas: readonly AreaSchema[] = Object.values(schemas);

/** A method of the catalogue under its wire name. */
export type CatalogueMethod = {
  readonly name: string;
  readonly area: AreaSchema;
  readonly verb: string;
  readonly schema: MethodSchema;
};

/** Every method of the given areas, in order. */
export function listMethods(from: readonly AreaSchema[] = areas): readonly CatalogueMethod[] {
  return from.flatMap((area) =>
    Object.entries(area.methods).map(([verb, schema]) => ({
      name: `${area.name}.${verb}`,
      area,
      verb,
      schema,
    })),
  );
}

/** A topic of the catalogue under its wire name. */
export type CatalogueTopic = {
  readonly name: string;
  readonly area: AreaSchema;
  readonly schema: TopicSchema;
};

/** Every topic of the given areas, in order. */
export function listTopics(from: readonly AreaSchema[] = areas): readonly CatalogueTopic[] {
  return from.flatMap((area) =>
    Object.entries(area.topics ?? {}).map(([name, schema]) => ({
      name: `${area.name}.${name}`,
      area,
      schema,
    })),
  );
}

/** Every permission of the given areas, by id. */
export function listPermissions(from: readonly AreaSchema[] = areas): ReadonlyMap<string, PermissionSchema> {
  return new Map(from.flatMap((area) => Object.entries(area.permissions)));
}

/** Every field of the person's data that the given areas can hand on, by the name of its scope. */
export function listScopes(from: readonly AreaSchema[] = areas): ReadonlyMap<string, ScopeSchema> {
  return new Map(from.flatMap((area) => Object.entries(area.scopes ?? {})));
}
