import { defineComponent } from "@atoll/protocol";
import type { ComponentSchema } from "@atoll/protocol";
import { z } from "zod";

/** A small kit with one component of each kind that rules tell apart. */
export const testComponents: ReadonlyMap<string, ComponentSchema> = new Map(
  [
    defineComponent({
      name: "Stack",
      since: 1,
      docs: "Lays out its children.",
      props: {
        gap: z.enum(["none", "small", "large"]).optional(),
        grow: z.number().min(0).max(100).optional(),
      },
      events: {},
      children: "nodes",
    }),
    defineComponent({
      name: "Text",
      since: 1,
      docs: "Text.",
      props: { tone: z.enum(["default", "muted"]).default("default"), lines: z.int().min(1).optional() },
      events: {},
      children: "mixed",
      only: ["Text"],
    }),
    defineComponent({
      name: "Button",
      since: 1,
      docs: "A button.",
      props: { label: z.string().max(200), disabled: z.boolean().optional() },
      events: {
        press: { docs: "Pressed.", gesture: true },
        layout: { docs: "Placed.", payload: z.strictObject({ width: z.number() }) },
      },
      children: "none",
      methods: {
        focus: { docs: "Takes the focus.", params: z.null() },
        scrollTo: { docs: "Scrolls.", params: z.strictObject({ y: z.number() }) },
      },
    }),
    defineComponent({
      name: "Image",
      since: 1,
      docs: "An image.",
      props: { source: z.union([z.string().max(2_000), z.strictObject({ blob: z.int() })]) },
      events: {},
      children: "none",
    }),
    defineComponent({
      name: "List",
      since: 1,
      docs: "A long list.",
      props: { count: z.int().min(0) },
      events: { range: { docs: "Asks for items." } },
      children: "nodes",
      only: ["Item"],
      virtual: true,
    }),
    defineComponent({
      name: "Item",
      since: 1,
      docs: "An item of a list.",
      props: { index: z.int().min(0) },
      events: {},
      children: "nodes",
    }),
    defineComponent({
      name: "Later",
      since: 2,
      docs: "Comes with level 2.",
      props: {},
      events: {},
      children: "none",
    }),
  ].map((schema) => [schema.name, schema]),
);
