import type { Providers } from "@atoll/capabilities";
import type { AreaSchema } from "@atoll/protocol";
import { decodeBy } from "../decode-by.ts";
import type { BridgeMethod, MethodTable } from "./bridge-method.ts";

/** The methods that areas describe, this host has providers for, and an API level knows. */
export function createMethodTable(
  areas: readonly AreaSchema[],
  providers: Providers,
  apiLevel: number,
): MethodTable {
  const methods = areas
    .filter((area) => area.since <= apiLevel)
    .flatMap((area) => Object.keys(area.methods).map((verb) => createMethod(area, verb, providers)))
    .filter((method) => method !== null);
  return new Map(methods.map((method) => [method.name, method]));
}

function createMethod(area: AreaSchema, verb: string, providers: Providers): BridgeMethod | null {
  const schema = area.methods[verb];
  const provider = Object.hasOwn(providers, area.name) ? providers[area.name] : undefined;
  if (schema === undefined || typeof provider?.[verb] !== "function") return null;
  return {
    name: `${area.name}.${verb}`,
    rules: schema,
    decodeParams: (params) => decodeBy(schema.params, params),
    decodeResult: (result) => decodeBy(schema.result, result, { secret: true }),
    // Called on the provider, so that one written as a class keeps its `this`.
    run: async (params, context) => provider[verb]?.(params, context),
  };
}
