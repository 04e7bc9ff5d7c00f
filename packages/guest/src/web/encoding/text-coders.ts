import { stringTrim, stringToLowerCase } from "../../lockdown/primordials.ts";
import { viewBytes } from "./bytes.ts";
import { createUtf8State, decodeUtf8, encodeUtf8, encodeUtf8Into } from "./utf8.ts";

const BOM = "\ufeff";
const UTF8_LABELS: readonly string[] = [
  "utf-8",
  "utf8",
  "unicode-1-1-utf-8",
  "unicode11utf8",
  "unicode20utf8",
  "x-unicode20utf8",
];

/** The web's TextEncoder: strings to UTF-8. */
export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(input: string = ""): Uint8Array<ArrayBuffer> {
    return encodeUtf8(String(input));
  }

  encodeInto(source: string, destination: Uint8Array): { read: number; written: number } {
    return encodeUtf8Into(String(source), destination);
  }
}

/** The web's TextDecoder for UTF-8, the one encoding here; another label throws a RangeError. */
export class TextDecoder {
  readonly #fatal: boolean;
  readonly #ignoreBom: boolean;
  #state = createUtf8State();
  #started = false;

  constructor(label: string = "utf-8", options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
    const wanted = stringToLowerCase(stringTrim(String(label)));
    if (!UTF8_LABELS.includes(wanted)) {
      throw new RangeError(`The encoding "${wanted}" is not supported: only UTF-8 is.`);
    }
    this.#fatal = Boolean(options.fatal);
    this.#ignoreBom = Boolean(options.ignoreBOM);
  }

  get encoding(): string {
    return "utf-8";
  }

  get fatal(): boolean {
    return this.#fatal;
  }

  get ignoreBOM(): boolean {
    return this.#ignoreBom;
  }

  decode(input?: ArrayBuffer | ArrayBufferView, options: { stream?: boolean } = {}): string {
    const bytes = input === undefined ? new Uint8Array(0) : viewBytes(input);
    const stream = Boolean(options.stream);
    try {
      return this.#withoutBom(decodeUtf8(bytes, this.#state, !stream, this.#fatal), stream);
    } catch (error) {
      this.#reset();
      throw error;
    }
  }

  #withoutBom(text: string, stream: boolean): string {
    const atStart = !this.#started && text !== "";
    if (atStart) this.#started = true;
    if (!stream) this.#reset();
    return atStart && !this.#ignoreBom && text[0] === BOM ? text.slice(1) : text;
  }

  #reset(): void {
    this.#state = createUtf8State();
    this.#started = false;
  }
}
