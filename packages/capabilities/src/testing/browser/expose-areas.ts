import { isAtollError } from "@atoll/protocol";
import { listMethods } from "../../catalogue.ts";
import { createFakeContext } from "../../fake-context.ts";
import type { Providers } from "../../provider.ts";

/** What a page of the browser tests puts into its window. */
export type AreasPage = {
  /** Names of the methods that this browser offers. */
  offered(): readonly string[];
  /** Calls a method with params in the schema's own form; resolves to its decoded result, or to its code. */
  call(name: string, params: object): Promise<unknown>;
};

/** Puts the methods of these providers into the window, to be called by their names. */
export function exposeAreas(providers: Providers): void {
  const page: AreasPage = {
    offered: () =>
      listMethods()
        .filter(({ area, verb }) => providers[area.name]?.[verb] !== undefined)
        .map(({ name }) => name),
    async call(name, params) {
      const method = listMethods().find((each) => each.name === name);
      if (method === undefined) throw new Error(`The catalogue has no ${name}.`);
      const { area, verb, schema } = method;
      try {
        const result = await providers[area.name]?.[verb]?.(schema.params.parse(params), createFakeContext());
        return schema.result.parse(result);
      } catch (error) {
        return isAtollError(error) ? error.code : String(error);
      }
    },
  };
  Object.assign(window, { areas: page });
}
