import { objectDefineProperty, objectGetPrototypeOf } from "./primordials.ts";

const MESSAGE =
  "Code cannot be made from text in a mini-app: eval and the Function constructors are off. Ship the code in the bundle.";
const KINDS = ["async function () {}", "function* () {}", "async function* () {}"] as const;

/**
 * Replaces the constructors that compile text (Function and its async, generator and async generator kinds) by ones
 * that throw an EvalError.
 *
 * Security: they are reachable from any function by `constructor`, and from each other by their prototypes, so all go
 * (A01–A06). A bundle is what was reviewed; text from the network must not become code (F12).
 */
export function disableFunctionConstructors(globalObject: object): void {
  const functions = [function () {}, async function () {}, function* () {}, async function* () {}];
  for (let index = 1; index <= KINDS.length; index++) {
    const isLowered = objectGetPrototypeOf(functions[index]) === Function.prototype;
    const native = isLowered ? compile(KINDS[index - 1] as string) : undefined;
    if (native !== undefined) functions.push(native);
  }
  for (const each of functions) replaceConstructor(objectGetPrototypeOf(each) as object);
  objectDefineProperty(globalObject, "Function", {
    value: Function.prototype.constructor,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}

/**
 * Where the prelude was lowered its own functions are all plain ones: the engine's kinds are reached by text, if it still
 * compiles any. Not asked elsewhere, since a browser logs each refusal.
 */
function compile(source: string): (() => never) | undefined {
  try {
    return Function(`return ${source}`)() as () => never;
  } catch {
    return undefined;
  }
}

function replaceConstructor(prototype: object): void {
  // Not an arrow function: `instanceof` and `extends` ask for a prototype.
  const constructor = function () {
    throw new EvalError(MESSAGE);
  };
  const name = prototype === Function.prototype ? "Function" : tagOf(prototype);
  objectDefineProperty(constructor, "name", { value: name, configurable: true });
  objectDefineProperty(constructor, "prototype", { value: prototype, writable: false });
  objectDefineProperty(prototype, "constructor", {
    value: constructor,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}

function tagOf(prototype: object): string {
  return String((prototype as { readonly [Symbol.toStringTag]?: string })[Symbol.toStringTag]);
}
