import { getterOf, objectGetPrototypeOf, uncurryThis } from "../../lockdown/primordials.ts";
import { dataProperty } from "../console/words.ts";
import type { Cloning } from "./structured-clone.ts";

type ViewConstructor = new (buffer: ArrayBufferLike, offset: number, length?: number) => ArrayBufferView;

const typedArrayName = uncurryThis<object, [], string | undefined>(
  getterOf(objectGetPrototypeOf(Uint8Array.prototype) as object, Symbol.toStringTag) as () =>
    | string
    | undefined,
);
const errors: Readonly<Record<string, ErrorConstructor>> = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};
const viewConstructors: Record<string, ViewConstructor | undefined> = {};
for (const name of [
  "DataView",
  ...["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "BigInt64", "BigUint64"].map(
    arrayOf,
  ),
  ...["Float16", "Float32", "Float64"].map(arrayOf),
]) {
  viewConstructors[name] = (globalThis as unknown as typeof viewConstructors)[name];
}

function arrayOf(kind: string): string {
  return `${kind}Array`;
}

/** A copy of an error: one of the standard kinds by its name, message, stack and cause. */
export function cloneError(error: object, cloning: Cloning): Error {
  const { name, stack } = error as { name?: unknown; stack?: unknown };
  const kind = Object.hasOwn(errors, String(name)) ? errors[String(name)] : undefined;
  const message = dataProperty(error, "message");
  const copy = new (kind ?? Error)(message === undefined ? undefined : String(message));
  cloning.copies.set(error, copy);
  setHidden(copy, "stack", typeof stack === "string" ? stack : "");
  if (Object.hasOwn(error, "cause")) setHidden(copy, "cause", cloning.clone(dataProperty(error, "cause")));
  return copy;
}

/** A copy of a buffer's bytes. */
export function cloneBuffer(buffer: ArrayBuffer): ArrayBuffer {
  return buffer.slice(0);
}

/** A view of the same kind over the clone of its buffer, which other views of it share. */
export function cloneView(view: ArrayBufferView, cloning: Cloning): ArrayBufferView {
  const buffer = cloning.clone(view.buffer) as ArrayBuffer;
  const name = typedArrayName(view);
  const View = viewConstructors[name ?? "DataView"];
  if (View === undefined) throw new TypeError(`The engine has no ${name}.`);
  const length = name === undefined ? view.byteLength : (view as Uint8Array).length;
  return new View(buffer, view.byteOffset, length);
}

/** Empties a transferred buffer where the engine can; elsewhere the old one keeps a copy. */
export function detach(buffer: ArrayBuffer): void {
  const { transfer } = buffer as { transfer?: () => unknown };
  if (typeof transfer === "function") transfer.call(buffer);
}

function setHidden(error: Error, key: string, value: unknown): void {
  Object.defineProperty(error, key, { value, writable: true, configurable: true });
}
