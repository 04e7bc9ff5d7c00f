/** True if the last label of a domain is a number, so that the whole must be an IPv4 address. */
export function endsInNumber(domain: string): boolean {
  const labels = domain.split(".");
  if (labels[labels.length - 1] === "" && labels.length > 1) labels.pop();
  const last = labels[labels.length - 1] ?? "";
  return /^[0-9]+$/.test(last) || /^0[xX][0-9A-Fa-f]*$/.test(last);
}

/** The dotted form of an IPv4 address in any of the forms the URL standard reads (octal, hexadecimal, fewer parts), or null. */
export function parseIpv4(text: string): string | null {
  const parts = text.split(".");
  if (parts[parts.length - 1] === "" && parts.length > 1) parts.pop();
  if (parts.length > 4) return null;
  const numbers = parts.map(parseIpv4Number);
  const last = numbers.pop() as number;
  if (numbers.some((number) => !(number <= 255)) || !(last < 256 ** (4 - numbers.length))) return null;
  let address = last;
  numbers.forEach((number, index) => (address += number * 256 ** (3 - index)));
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

/** NaN for what is no number. */
function parseIpv4Number(text: string): number {
  if (/^0[xX][0-9A-Fa-f]*$/.test(text)) return text.length === 2 ? 0 : Number.parseInt(text, 16);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : NaN;
}

/** The canonical form of an IPv6 address, in brackets, or null. */
export function parseIpv6(text: string): string | null {
  const halves = text.split("::");
  const head = parsePieces(halves[0] ?? "", halves.length === 1);
  const tail = halves.length > 1 ? parsePieces(halves[1] ?? "", true) : [];
  if (halves.length > 2 || head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return `[${compressIpv6([...head, ...Array.from({ length: missing }, () => 0), ...tail])}]`;
}

/** The 16-bit pieces of one side of "::"; an IPv4 address may stand at the end of the last side. */
function parsePieces(text: string, isLast: boolean): number[] | null {
  if (text === "") return [];
  const words = text.split(":");
  const pieces: number[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (/^[0-9A-Fa-f]{1,4}$/.test(word)) pieces.push(Number.parseInt(word, 16));
    else {
      const bytes = isLast && index === words.length - 1 ? parseDotted(word) : null;
      if (bytes === null) return null;
      pieces.push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]);
    }
  }
  return pieces;
}

function parseDotted(text: string): [number, number, number, number] | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part))) return null;
  const [a, b, c, d] = parts.map(Number) as [number, number, number, number];
  return Math.max(a, b, c, d) > 255 ? null : [a, b, c, d];
}

/** Pieces in hexadecimal, the first longest run of two or more zeros as "::". */
function compressIpv6(pieces: readonly number[]): string {
  let start = -1;
  let length = 1;
  for (let index = 0; index < 8; index++) {
    let end = index;
    while (end < 8 && pieces[end] === 0) end++;
    if (end - index > length) [start, length] = [index, end - index];
  }
  const hex = pieces.map((piece) => piece.toString(16));
  if (start < 0) return hex.join(":");
  return `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}
