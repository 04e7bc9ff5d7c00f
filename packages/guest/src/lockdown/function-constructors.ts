import { objectDefineProperty, objectGetPrototypeOf } from "./primordials.ts";

const MESSAGE =
  "Code cannot be made from text in a mini-app: eval and the Function constructors are off. Ship the code in the bundle.";
/**
 * Replaces the constructors that compile text (Function and its async, generator and async generator kinds) by ones
 * that throw an EvalError.
 *
 * Security: they are reachable from any function by `constructor`, and from each other by their prototypes, so all go
 * (A01–A06). A bundle is what was reviewed; text from the network must not become code (F12).
 */
export function disableFunctionConstructors(globalObject: object): void {
  const functions = [function () {}, async function () {}, function* () {}];
  // Not written out: hermesc refuses async generators. An engine that does not compile the text either compiles none
  // that a mini-app gives to the constructor. (Under a browser's CSP the attempt shows as one violation in its console.)
  const kinds = ["async function* () {}"];
  if (isLowered(functions[1])) kinds.push("async function () {}");
  if (isLowered(functions[2])) kinds.push("function* () {}");
  for (const kind of kinds) {
    const native = compile(kind);
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

/** True where the prelude was lowered, and a function of another kind became a plain one. */
function isLowered(each: object | undefined): boolean {
  return each !== undefined && objectGetPrototypeOf(each) === Function.prototype;
}

/** A function of the engine's own kind, if the engine still compiles text. */
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
