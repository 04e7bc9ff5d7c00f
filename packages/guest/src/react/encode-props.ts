import type { Json } from "@atoll/protocol/wire";

/** What a creator passes to a component, functions and children included. */
export type RawProps = { readonly [name: string]: unknown };
/** Props as they cross: data, and `on` with the names of handled events, sorted. */
export type WireProps = { [name: string]: Json };
export type PropsChange = { readonly set: WireProps; readonly unset: string[] };

const eventNames = new Map<string, string>();
const propNames = new Map<string, string>();

/** `onChangeText` → `changeText`; null when the prop cannot be a handler. */
export function eventOfProp(prop: string): string | null {
  const known = eventNames.get(prop);
  if (known !== undefined) return known;
  if (prop.length < 3 || prop[0] !== "o" || prop[1] !== "n" || prop[2] !== prop[2]?.toUpperCase())
    return null;
  const event = prop.charAt(2).toLowerCase() + prop.slice(3);
  eventNames.set(prop, event);
  return event;
}

/** `changeText` → `onChangeText`. */
export function propOfEvent(event: string): string {
  const known = propNames.get(event);
  if (known !== undefined) return known;
  const prop = `on${event.charAt(0).toUpperCase()}${event.slice(1)}`;
  propNames.set(event, prop);
  return prop;
}

/** Encodes the props of a new node. */
export function encodeProps(component: string, props: RawProps): WireProps {
  const wire: WireProps = {};
  let on: string[] | null = null;
  for (const name in props) {
    if (isReserved(name)) continue;
    const value = props[name];
    if (typeof value === "function") {
      const event = eventOfProp(name);
      if (event !== null) (on ??= []).push(event);
    } else if (value !== undefined) {
      wire[name] = checked(component, name, value);
    }
  }
  if (on !== null) wire["on"] = on.sort();
  return wire;
}

/** What changed between two sets of props, or null. Inline functions and equal data are no change. */
export function diffProps(component: string, before: RawProps, after: RawProps): PropsChange | null {
  let set: WireProps | null = null;
  let unset: string[] | null = null;
  let handlersChanged = false;
  for (const name in after) {
    if (isReserved(name)) continue;
    const was = before[name];
    const is = after[name];
    if (was === is) continue;
    if (isHandler(name, was) !== isHandler(name, is)) handlersChanged = true;
    if (typeof is === "function") {
      if (isData(was)) (unset ??= []).push(name);
    } else if (is === undefined) {
      if (isData(was)) (unset ??= []).push(name);
    } else if (!isData(was) || !sameData(was, is)) (set ??= {})[name] = checked(component, name, is);
  }
  for (const name in before) {
    if (isReserved(name) || name in after) continue;
    if (isHandler(name, before[name])) handlersChanged = true;
    else if (isData(before[name])) (unset ??= []).push(name);
  }
  if (handlersChanged) (set ??= {})["on"] = handledEvents(after);
  return set === null && unset === null ? null : { set: set ?? {}, unset: unset ?? [] };
}

function handledEvents(props: RawProps): string[] {
  const on: string[] = [];
  for (const name in props) {
    const event = isHandler(name, props[name]) ? eventOfProp(name) : null;
    if (event !== null) on.push(event);
  }
  return on.sort();
}

/** Props that are React's own: children are nodes, and a ref stays in the guest. */
function isReserved(name: string): boolean {
  return name === "children" || name === "ref";
}

function isHandler(name: string, value: unknown): boolean {
  return typeof value === "function" && eventOfProp(name) !== null;
}

function isData(value: unknown): boolean {
  return value !== undefined && typeof value !== "function";
}

function checked(component: string, name: string, value: unknown): Json {
  const kind = typeof value;
  if (kind === "string" || kind === "boolean" || value === null) return value as Json;
  if (kind === "number" && Number.isFinite(value)) return value as number;
  if (kind === "object" && !isElement(value)) return value as Json;
  const found = isElement(value) ? "a React element; pass it as a child" : String(value);
  throw new TypeError(`The prop "${name}" of <${component}> must be data, but is ${found}.`);
}

function isElement(value: unknown): boolean {
  return typeof value === "object" && value !== null && "$$typeof" in value;
}

/** Deep equality of JSON data. */
function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const left = a as RawProps;
  const right = b as RawProps;
  return keys.every((key) => key in right && sameData(left[key], right[key]));
}
