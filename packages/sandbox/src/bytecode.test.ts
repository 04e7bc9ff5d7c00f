import { describe, expect, it } from "vitest";

import { assertSource, isBytecode } from "./bytecode.ts";

const MAGIC = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];
const DELTA = [0x39, 0xe0, 0x43, 0xfc, 0x3e, 0xfc, 0xe6, 0xe0];

describe("bytecode", () => {
  it.each([
    ["latin1", MAGIC],
    ["utf8", MAGIC],
    ["utf16le", MAGIC],
    ["latin1", DELTA],
    ["utf8", DELTA],
  ] as const)("is known by its magic when its bytes were read as %s", (encoding, bytes) => {
    expect(isBytecode(Buffer.from([...bytes, 96, 0, 0, 0]).toString(encoding))).toBe(true);
  });

  it.each(["", "var a = 1;", "\ufeffvar a", "Æ", "\u00c6\u001f\u00bc", "\ufffd"])(
    "is not seen in %j",
    (source) => {
      expect(isBytecode(source)).toBe(false);
    },
  );

  it("is refused with a code and the script's name", () => {
    const source = String.fromCharCode(...MAGIC);
    expect(() => assertSource({ name: "a.hbc", source })).toThrow("a.hbc");
  });
});
