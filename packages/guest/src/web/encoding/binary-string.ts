import { DOMException } from "../events/dom-exception.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { binaryText } from "./utf8.ts";

/** The web's `btoa`: base64 of a string of bytes. Throws an InvalidCharacterError for a character above U+00FF. */
export function btoa(data: string): string {
  const text = String(data);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0xff) {
      throw new DOMException(
        "btoa takes characters up to U+00FF: encode text as UTF-8 first.",
        "InvalidCharacterError",
      );
    }
    bytes[index] = code;
  }
  return encodeBase64(bytes);
}

/** The web's `atob`, by the forgiving rules: ASCII white space is skipped, padding may be missing. */
export function atob(data: string): string {
  let text = String(data).replace(/[\t\n\f\r ]+/g, "");
  if (text.length % 4 === 0) text = text.replace(/==?$/, "");
  if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) {
    throw new DOMException("The text is not base64.", "InvalidCharacterError");
  }
  const bytes = decodeBase64(text + "=".repeat((4 - (text.length % 4)) % 4));
  return binaryText(bytes, 0, bytes.length);
}
