import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { atob as guestAtob, btoa as guestBtoa } from "./binary-string.ts";
import { TextDecoder as GuestDecoder, TextEncoder as GuestEncoder } from "./text-coders.ts";

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
/** Bytes that are UTF-8 more often than chance would have it. */
const anyBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(0xef, 0xbb, 0xbf, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0),
      fc.nat(255),
    ),
  )
  .map((bytes) => Uint8Array.from(bytes));

const decoded = (decode: () => string): string | undefined => {
  try {
    return decode();
  } catch {
    return undefined;
  }
};

describe("TextEncoder", () => {
  it("gives the bytes that Node gives, for any code units", () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, room) => {
        expect(new GuestEncoder().encode(text)).toEqual(new TextEncoder().encode(text));
        const [mine, theirs] = [new Uint8Array(room), new Uint8Array(room)];
        const written = new GuestEncoder().encodeInto(text, mine);
        expect(written).toEqual({ ...new TextEncoder().encodeInto(text, theirs) });
        expect(mine).toEqual(theirs);
      }),
    );
  });
});

describe("TextDecoder", () => {
  it("gives the text that Node gives, for any bytes and options", () => {
    fc.assert(
      fc.property(anyBytes, fc.boolean(), fc.boolean(), (bytes, fatal, ignoreBOM) => {
        const options = { fatal, ignoreBOM };
        const mine = decoded(() => new GuestDecoder("utf-8", options).decode(bytes));
        expect(mine).toBe(decoded(() => new TextDecoder("utf-8", options).decode(bytes)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives the same text however the bytes are cut", () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(20), fc.nat(20), (bytes, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const parts = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
        const decoder = new GuestDecoder();
        const text = parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
        expect(text).toBe(new TextDecoder().decode(bytes));
      }),
    );
  });

  it("takes buffers and any view, and refuses other things", () => {
    const bytes = new Uint8Array([120, 97, 98, 120]);
    expect(new GuestDecoder().decode(new DataView(bytes.buffer, 1, 2))).toBe("ab");
    expect(new GuestDecoder("UTF8 ").decode(bytes.buffer)).toBe("xabx");
    expect(() => new GuestDecoder().decode("ab" as never)).toThrow(TypeError);
  });
});

describe("base64", () => {
  it("goes both ways as Node's does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(encodeBase64(bytes)).toBe(text);
        expect(decodeBase64(text)).toEqual(bytes);
      }),
    );
  });

  it("is read from any text as Node's atob reads it", () => {
    const loose = fc.string({ unit: fc.constantFrom(..."AZaz09+/= \n-é"), maxLength: 12 });
    fc.assert(
      fc.property(loose, (text) => {
        expect(decoded(() => guestAtob(text))).toBe(decoded(() => atob(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  it("is written from bytes as Node's btoa writes it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decoded(() => guestBtoa(text))).toBe(decoded(() => btoa(text)));
      }),
    );
  });
});
