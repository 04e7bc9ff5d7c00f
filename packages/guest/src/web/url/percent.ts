import { decodeUtf8, createUtf8State, encodeUtf8 } from "../encoding/utf8.ts";

const PAIR = "[\\ud800-\\udbff][\\udc00-\\udfff]";
const HEX = "0123456789ABCDEF";

/** The URL standard's percent-encode sets, each as a search for what it encodes. */
export const EncodeSet = {
  c0Control: encodeSet(""),
  fragment: encodeSet(' "<>`'),
  query: encodeSet(' "#<>'),
  specialQuery: encodeSet(" \"#<>'"),
  path: encodeSet(' "#<>?^`{}'),
  userinfo: encodeSet(' "#<>?^`{}/:;=@[\\\\\\]|'),
} as const;

function encodeSet(characters: string): RegExp {
  return new RegExp(`${PAIR}|[^ -~${characters === "" ? "]" : `]|[${characters}]`}`, "g");
}

/** Percent-encodes, as UTF-8, the characters of a set. */
export function percentEncode(text: string, set: RegExp): string {
  return text.replace(set, encodeCharacter);
}

function encodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return `%${HEX[code >> 4]}${HEX[code & 15]}`;
  // A lone surrogate, which encodeURIComponent refuses, stands for U+FFFD.
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) return "%EF%BF%BD";
  return encodeURIComponent(character);
}

/** Bytes of the percent-encoded text, read as UTF-8; wrong sequences become U+FFFD, a wrong "%" stays. */
export function percentDecode(text: string): string {
  if (!text.includes("%")) return toScalars(text);
  const bytes = encodeUtf8(text);
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    const high = hexValue(bytes[index + 1]);
    const low = hexValue(bytes[index + 2]);
    const isEncoded = byte === 0x25 && high >= 0 && low >= 0;
    bytes[at++] = isEncoded ? high * 16 + low : byte;
    if (isEncoded) index += 2;
  }
  return decodeUtf8(bytes.subarray(0, at), createUtf8State(), true, false);
}

/** The text with each lone surrogate replaced by U+FFFD. */
export function toScalars(text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : "\ufffd",
  );
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
