import type { AreaSchema } from "@atoll/protocol";
import { listMethods, listTopics } from "./catalogue.ts";
import type { CatalogueMethod, CatalogueTopic } from "./catalogue.ts";

/** One row of the API-exposure report: what a method or topic of the host is open to, for reviewers and app stores. */
export type ApiExposure = {
  readonly method: string;
  readonly since: number;
  readonly what: string;
  readonly risk: string;
  readonly permission: string | null;
  /** What the person is asked before. */
  readonly prompt: string | null;
  readonly gesture: boolean;
  readonly background: boolean;
  /** True when data can reach the creator through it. */
  readonly reachesCreator: boolean;
};

/** Everything mini-apps can reach of a host that offers these areas, in order of their names. */
export function apiExposureReport(areas: readonly AreaSchema[]): readonly ApiExposure[] {
  return [...listMethods(areas).map(methodRow), ...listTopics(areas).map(topicRow)];
}

function methodRow({ name, area, schema }: CatalogueMethod): ApiExposure {
  return {
    method: name,
    since: area.since,
    what: schema.docs,
    risk: schema.risk,
    permission: schema.permission ?? null,
    prompt: promptOf(area, schema.permission),
    gesture: schema.gesture === true,
    background: schema.background === true,
    reachesCreator: schema.sink === "creator",
  };
}

function topicRow({ name, area, schema }: CatalogueTopic): ApiExposure {
  return {
    method: name,
    since: area.since,
    what: schema.docs,
    risk: schema.risk,
    permission: schema.permission ?? null,
    prompt: promptOf(area, schema.permission),
    gesture: false,
    background: false,
    reachesCreator: false,
  };
}

function promptOf(area: AreaSchema, permission: string | undefined): string | null {
  return (permission !== undefined && area.permissions[permission]?.prompt) || null;
}
