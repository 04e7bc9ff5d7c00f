/** Columns A to Z and rows 0 to 99. */
export const COLUMNS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
export const ROWS = Array.from({ length: 100 }, (_, index) => index);

/** A cell's column and row as one word: "B12". */
export type CellName = string;

/** The name as it is written here, from what a person typed ("b12"); null when there is no such cell. */
export function parseCellName(text: string): CellName | null {
  const name = text.toUpperCase();
  return /^[A-Z]\d{1,2}$/.test(name) ? `${name.charAt(0)}${Number(name.slice(1))}` : null;
}

/** The cells of a rectangle, row by row, whichever two corners are given. */
export function cellsBetween(from: CellName, to: CellName): CellName[] {
  const columns = sorted(from.charCodeAt(0), to.charCodeAt(0));
  const rows = sorted(Number(from.slice(1)), Number(to.slice(1)));
  const names: CellName[] = [];
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let column = columns[0]; column <= columns[1]; column += 1) {
      names.push(`${String.fromCharCode(column)}${row}`);
    }
  }
  return names;
}

function sorted(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}
