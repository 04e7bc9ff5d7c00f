import { AtollError } from "@atoll/protocol";

import type { Script } from "./engine.ts";

/** First eight bytes of Hermes bytecode, and of its delta form. */
const MAGICS = [
  [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f],
  [0x39, 0xe0, 0x43, 0xfc, 0x3e, 0xfc, 0xe6, 0xe0],
];

/** What each magic looks like in a string, whichever way its bytes were turned into text. */
const PREFIXES = MAGICS.flatMap((bytes) => {
  const array = Uint8Array.from(bytes);
  return ["latin1", "utf-8", "utf-16le"].map((encoding) =>
    encoding === "latin1" ? String.fromCharCode(...bytes) : new TextDecoder(encoding).decode(array),
  );
});

/** True if the text begins like Hermes bytecode. */
export function isBytecode(source: string): boolean {
  return PREFIXES.some((prefix) => source.startsWith(prefix));
}

/** Throws BYTECODE_REFUSED for a script that is bytecode, or begins like it. */
export function assertSource(script: Script): void {
  // Security: Hermes runs bytecode by its magic and does not verify it, so nothing that looks like it passes as source on any engine.
  if (script.bytecode === undefined && !isBytecode(script.source)) return;
  throw new AtollError(
    "BYTECODE_REFUSED",
    `The script "${script.name}" is, or begins like, Hermes bytecode. Give its JavaScript source.`,
  );
}
