import type { AreaSchema } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { areas as catalogue } from "../catalogue.ts";
import { isVerb, topicSourceOf } from "../provider.ts";
import type { Providers } from "../provider.ts";

/** Areas that hosts answer themselves, from their own records. */
const HOST_AREAS: ReadonlySet<string> = new Set(["chrome", "navigation", "permissions"]);

/** Topics that hosts send themselves. */
const HOST_TOPICS: ReadonlySet<string> = new Set(["app.memoryWarning"]);

export type ProvidersUnderTest = {
  /** The whole catalogue unless given. */
  readonly areas?: readonly AreaSchema[];
  /** Methods, `device.battery`, that this platform is known to have nothing behind. */
  readonly lacking?: readonly string[];
};

/**
 * What holds for the providers of any platform: nothing beyond the catalogue, and every area that is there is whole, but for
 * the methods that are said to be lacking.
 */
export function describeProviders(
  name: string,
  providers: Providers,
  { areas = catalogue, lacking = [] }: ProvidersUnderTest = {},
): void {
  describe(`providers: ${name}`, () => {
    it.each(
      areas.filter((area) => providers[area.name] !== undefined).map((area) => [area.name, area] as const),
    )("%s answers every method of its schema and no other", (_, area) => {
      const verbs = Object.entries(providers[area.name] ?? {}).filter(([verb]) => isVerb(verb));
      expect(verbs.every(([, call]) => typeof call === "function")).toBe(true);
      const offered = verbs.map(([verb]) => verb);
      const expected = Object.keys(area.methods).filter((verb) => !lacking.includes(`${area.name}.${verb}`));
      expect(offered.sort()).toEqual(expected.sort());
      const sources = Object.keys(area.topics ?? {}).filter((name) =>
        topicSourceOf(providers[area.name], name),
      );
      const topics = Object.keys(area.topics ?? {}).filter(
        (name) => !lacking.includes(`${area.name}.${name}`) && !HOST_TOPICS.has(`${area.name}.${name}`),
      );
      expect(sources).toEqual(topics);
    });

    it("are for areas of the catalogue, and not for those that the host answers itself", () => {
      const names = areas.map((area) => area.name).filter((area) => !HOST_AREAS.has(area));
      expect(Object.keys(providers).filter((area) => !names.includes(area))).toEqual([]);
    });
  });
}
