import {
  arrayJoin,
  createList,
  jsonStringify,
  objectGetOwnPropertyDescriptor,
  objectGetPrototypeOf,
  stringSlice,
  stringIncludes,
  uncurryThis,
} from "../../lockdown/primordials.ts";

const symbolToString = uncurryThis<symbol, [], string>(Symbol.prototype.toString);
const functionToString = uncurryThis<object, [], string>(Function.prototype.toString);
const LONGEST_CHAIN = 100;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Text of a value that is no object. */
export function formatPrimitive(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol") return symbolToString(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A string in single quotes, or in double ones where that needs no escapes. */
export function quote(text: string): string {
  const json = jsonStringify(text);
  if (stringIncludes(text, "'") && !stringIncludes(text, '"')) return json;
  const inner = stringSlice(json, 1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  return `'${inner}'`;
}

/** A property's name as it stands before the colon. */
export function formatKey(key: PropertyKey): string {
  if (typeof key === "symbol") return `[${symbolToString(key)}]`;
  const text = String(key);
  return IDENTIFIER.test(text) ? text : quote(text);
}

/** Name of the class an object is of, "" if it has no prototype. Getters are not invoked. */
export function className(value: object): string {
  let prototype = objectGetPrototypeOf(value) as object | null;
  if (prototype === null) return "";
  for (let step = 0; prototype !== null && step < LONGEST_CHAIN; step++) {
    const constructor: unknown = objectGetOwnPropertyDescriptor(prototype, "constructor")?.value;
    const name = typeof constructor === "function" ? dataProperty(constructor, "name") : undefined;
    if (typeof name === "string" && name !== "") return name;
    prototype = objectGetPrototypeOf(prototype) as object | null;
  }
  return "Object";
}

/** "[Function: name]" or "[class Name]". */
export function formatFunction(value: object): string {
  const kind = functionToString(value).slice(0, 6) === "class " ? "class" : "Function";
  const name = dataProperty(value, "name");
  const text = typeof name === "string" && name !== "" ? name : "(anonymous)";
  return kind === "class" ? `[class ${text}]` : `[Function${text === "(anonymous)" ? " " : ": "}${text}]`;
}

/** Value of a property that is plain data, own or inherited; undefined if it is an accessor. */
export function dataProperty(value: object, key: PropertyKey): unknown {
  let holder: object | null = value;
  for (let step = 0; holder !== null && step < LONGEST_CHAIN; step++) {
    const descriptor = objectGetOwnPropertyDescriptor(holder, key);
    if (descriptor !== undefined) return descriptor.value;
    holder = objectGetPrototypeOf(holder) as object | null;
  }
  return undefined;
}

/** Title and stack of an error, the title first on every engine. */
export function formatError(error: object): string {
  const message = dataProperty(error, "message");
  const title = createList<string>();
  const name = dataProperty(error, "name");
  title[0] = typeof name === "string" && name !== "" ? name : "Error";
  if (typeof message === "string" && message !== "") title[1] = message;
  const heading = arrayJoin(title as string[], ": ");
  const stack = stackOf(error);
  if (stack === "") return `[${heading}]`;
  return stack.slice(0, heading.length) === heading ? stack : `${heading}\n${stack}`;
}

/** The stack is an accessor on some engines, so it is read plainly; a thrown or strange one counts as none. */
function stackOf(error: object): string {
  try {
    const { stack } = error as { stack?: unknown };
    return typeof stack === "string" ? stack.replace(/\n+$/, "") : "";
  } catch {
    return "";
  }
}
