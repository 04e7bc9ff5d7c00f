const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const MAX_CODE = 0x10ffff;

/** The ASCII form of a label, without "xn--" (RFC 3492). */
export function encodePunycode(label: string): string {
  const codes = Array.from(label, (character) => character.codePointAt(0) as number);
  let output = codes
    .filter((code) => code < FIRST_CODE)
    .map((code) => String.fromCharCode(code))
    .join("");
  const basicLength = output.length;
  if (basicLength > 0) output += "-";
  let [code, delta, bias, done] = [FIRST_CODE, 0, FIRST_BIAS, basicLength];
  while (done < codes.length) {
    const next = codes.reduce((least, each) => (each >= code && each < least ? each : least), MAX_CODE + 1);
    delta += (next - code) * (done + 1);
    code = next;
    for (const each of codes) {
      if (each < code) delta++;
      if (each !== code) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basicLength);
      delta = 0;
      done++;
    }
    delta++;
    code++;
  }
  return output;
}

function encodeDelta(delta: number, bias: number): string {
  let output = "";
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return output + rest.toString(BASE).replace(/[0-9a-z]/, digitOf);
    const digit = threshold + ((rest - threshold) % (BASE - threshold));
    output += digit.toString(BASE).replace(/[0-9a-z]/, digitOf);
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** Punycode counts a–z before 0–9, toString(36) the other way round. */
function digitOf(base36: string): string {
  const value = Number.parseInt(base36, BASE);
  return value < 26 ? String.fromCharCode(97 + value) : String(value - 26);
}

/** The label of an ASCII form, without "xn--"; null if it is none. */
export function decodePunycode(text: string): string | null {
  const dash = text.lastIndexOf("-");
  const output = dash > 0 ? Array.from(text.slice(0, dash), (character) => character.charCodeAt(0)) : [];
  let [index, code, bias] = [0, FIRST_CODE, FIRST_BIAS];
  let at = dash > 0 ? dash + 1 : 0;
  while (at < text.length) {
    const before = index;
    for (let k = BASE, weight = 1; ; k += BASE) {
      const digit = decodeDigit(text.charCodeAt(at++));
      if (digit < 0) return null;
      index += digit * weight;
      const threshold = thresholdAt(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > MAX_CODE) return null;
    output.splice(index++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** −1 for what is no digit, the end of the text (NaN) among it. */
function decodeDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 22;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? letter - 0x61 : -1;
}

function thresholdAt(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
