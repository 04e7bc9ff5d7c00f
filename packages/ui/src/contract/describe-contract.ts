import type { ComponentSchema } from "@atoll/protocol";
import * as z from "zod";

/** What mini-apps of an API level may count on, in plain data. */
export type Contract = { readonly [component: string]: ComponentContract };

type ComponentContract = {
  readonly children: string;
  readonly only: readonly string[];
  readonly props: { readonly [prop: string]: { readonly required: boolean; readonly schema: unknown } };
  readonly events: { readonly [event: string]: { readonly gesture: boolean; readonly payload: unknown } };
  readonly methods: { readonly [method: string]: unknown };
};

/** Writes down what a catalogue promises at one API level. */
export function describeContract(
  components: ReadonlyMap<string, ComponentSchema>,
  apiLevel: number,
): Contract {
  const promised = [...components].filter(([, { since }]) => since <= apiLevel);
  return Object.fromEntries(promised.map(([name, schema]) => [name, describeComponent(schema)]));
}

function describeComponent(component: ComponentSchema): ComponentContract {
  const { children, only = [], props, events, methods = {} } = component;
  return {
    children,
    only,
    props: mapEntries(props, (prop) => ({
      required: !prop.safeParse(undefined).success,
      schema: asJson(prop),
    })),
    events: mapEntries(events, ({ gesture = false, payload }) => ({
      gesture,
      payload: payload === undefined ? null : asJson(payload),
    })),
    methods: mapEntries(methods, ({ params }) => asJson(params)),
  };
}

/** Descriptions may be reworded; they are no promise. */
function asJson(schema: z.ZodType): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => void delete jsonSchema.description,
  });
  return json;
}

function mapEntries<V, W>(
  values: { readonly [name: string]: V },
  map: (value: V) => W,
): { [name: string]: W } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
