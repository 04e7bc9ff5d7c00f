import { quoteForMessage } from "@atoll/protocol";
import type { Json, Props } from "@atoll/protocol";
import { decodeBy } from "../decode-by.ts";
import type { Decoded } from "../decode-by.ts";
import type { CompiledComponent, CompiledProp } from "./compile-component.ts";
import { internEvents } from "./event-names.ts";
import { listNames, refuse } from "./tree-errors.ts";
import { weigh } from "./weight.ts";

/** Validated props of a node, and what they weigh against the tree's quota. */
export type CheckedProps = {
  readonly props: Readonly<Record<string, unknown>>;
  readonly on: ReadonlySet<string>;
  readonly weight: number;
};

/** Props in the making. */
type Draft = { readonly props: Record<string, unknown>; on: ReadonlySet<string>; weight: number };

const NO_EVENTS: ReadonlySet<string> = new Set();

/** Checks the props of a new node. Throws TREE_BAD_PROP. */
export function checkNewProps(component: CompiledComponent, props: Props): CheckedProps {
  return merge(component, { props: Object.create(null), on: NO_EVENTS, weight: 0 }, props);
}

/** Checks an update: `unset` is dropped first, then `set` is merged in. Throws TREE_BAD_PROP. */
export function checkUpdate(
  component: CompiledComponent,
  before: CheckedProps,
  change: { readonly set: Props; readonly unset: readonly string[] },
): CheckedProps {
  const { on, weight } = before;
  const draft: Draft = { props: Object.assign(Object.create(null), before.props), on, weight };
  for (const name of change.unset) {
    if (name === "on") draft.on = NO_EVENTS;
    else if (component.props.has(name)) drop(draft, name);
    else refuseUnknownProp(component, name);
  }
  return merge(component, draft, change.set);
}

function merge(component: CompiledComponent, draft: Draft, set: Props): CheckedProps {
  // Security: the decoder made `set` without a prototype and refused __proto__, constructor and prototype.
  for (const name in set) {
    const value = set[name] ?? null;
    if (name === "on") draft.on = checkEvents(component, value);
    else put(draft, name, checkProp(component, name, value));
  }
  for (const [name, value] of component.defaults) if (!(name in draft.props)) put(draft, name, value);
  for (const name of component.required) {
    if (name in draft.props) continue;
    refuse("TREE_BAD_PROP", `<${component.name}> needs the prop "${name}", which is missing. Set it.`);
  }
  return draft;
}

// Security: only what changes is weighed, so that a small update of a node with much data stays cheap.
function put(draft: Draft, name: string, value: unknown): void {
  if (name in draft.props) draft.weight -= weigh(draft.props[name]);
  draft.props[name] = value;
  draft.weight += weigh(value);
}

function drop(draft: Draft, name: string): void {
  if (!(name in draft.props)) return;
  draft.weight -= weigh(draft.props[name]);
  delete draft.props[name];
}

function checkProp(component: CompiledComponent, name: string, value: Json): unknown {
  const prop = component.props.get(name) ?? refuseUnknownProp(component, name);
  if (prop.accepts !== null) return prop.accepts(value) ? value : refuseValue(component, prop, value);
  const decoded = decodeProp(prop, value);
  return decoded.ok ? decoded.value : refuseValue(component, prop, value);
}

function decodeProp({ schema }: CompiledProp, value: Json): Decoded {
  return schema === null ? { ok: false, problem: "expected true or false" } : decodeBy(schema, value);
}

function checkEvents(component: CompiledComponent, value: Json): ReadonlySet<string> {
  if (!Array.isArray(value) || value.length > component.events.size) {
    return refuse("TREE_BAD_PROP", `"on" of <${component.name}> must list event names, each once.`);
  }
  for (const event of value) {
    if (typeof event === "string" && component.events.has(event)) continue;
    const known = listNames(component.events.keys());
    refuse(
      "TREE_BAD_PROP",
      `<${component.name}> has no event ${quoteForMessage(event)}. Its events are: ${known}.`,
    );
  }
  return internEvents(value as readonly string[]);
}

function refuseUnknownProp(component: CompiledComponent, name: string): never {
  // A guest sends handlers as event names, so one that arrives as a prop is a value that is no function.
  if (isHandlerName(component, name)) {
    refuse("TREE_BAD_PROP", `<${component.name}> takes a function as ${quoteForMessage(name)}. Give it one.`);
  }
  const known = listNames(component.props.keys());
  return refuse(
    "TREE_BAD_PROP",
    `<${component.name}> has no prop ${quoteForMessage(name)}. Its props are: ${known}.`,
  );
}

function isHandlerName({ events }: CompiledComponent, name: string): boolean {
  return /^on[A-Z]/.test(name) && events.has(name.charAt(2).toLowerCase() + name.slice(3));
}

function refuseValue(component: CompiledComponent, prop: CompiledProp, value: Json): never {
  const decoded = decodeProp(prop, value);
  const why = decoded.ok ? "it is not allowed" : decoded.problem;
  return refuse(
    "TREE_BAD_PROP",
    `<${component.name}> does not take ${quoteForMessage(value)} as "${prop.name}": ${why}. Change the value or leave the prop out.`,
  );
}
