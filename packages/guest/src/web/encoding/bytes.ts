/** The bytes behind a buffer or view, without copying. Throws a TypeError for anything else. */
export function viewBytes(source: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  if (isArrayBuffer(source)) return new Uint8Array(source);
  throw new TypeError("Bytes are given as an ArrayBuffer or a typed array.");
}

/** A copy of the bytes behind a buffer or view. */
export function copyBytes(source: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  return new Uint8Array(viewBytes(source));
}

const byteLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")?.get;

/** True for an ArrayBuffer of this realm or another, whatever its prototype says. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  try {
    byteLength?.call(value);
    return true;
  } catch {
    return false;
  }
}
