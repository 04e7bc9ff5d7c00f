import { topicSourceOf } from "@atoll/capabilities";
import type { Providers } from "@atoll/capabilities";
import type { AreaSchema } from "@atoll/protocol";
import { createSourceTopic } from "./source-topic.ts";
import type { SourceTopicOptions } from "./source-topic.ts";
import type { Topic } from "./subscriptions.ts";

/** The topics that areas describe, this host has sources for, and an API level knows, by their wire names. */
export function createTopicTable(
  areas: readonly AreaSchema[],
  providers: Providers,
  apiLevel: number,
  session: Omit<SourceTopicOptions, "name" | "schema" | "source">,
): ReadonlyMap<string, Topic> {
  const topics = areas
    .filter((area) => area.since <= apiLevel)
    .flatMap((area) =>
      Object.entries(area.topics ?? {}).flatMap(([verb, schema]) => {
        const provider = Object.hasOwn(providers, area.name) ? providers[area.name] : undefined;
        const source = topicSourceOf(provider, verb);
        const name = `${area.name}.${verb}`;
        if (source === undefined) return [];
        return [[name, createSourceTopic({ ...session, name, schema, source })] as const];
      }),
    );
  return new Map(topics);
}
