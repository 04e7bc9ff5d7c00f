/** A row of a bench table: what was measured, each contender's figure, and the ratio against its mark. */
export type Row = {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly mark: string;
};

/** Prints rows as an aligned table. */
export function printTable(title: string, peer: string, rows: readonly Row[]): void {
  const head: Row = { what: title, ours: "Atoll", peer, ratio: "ratio", mark: "mark" };
  const all = [head, ...rows];
  const width = (pick: (row: Row) => string): number => Math.max(...all.map((row) => pick(row).length));
  const columns: ((row: Row) => string)[] = [
    (r) => r.what,
    (r) => r.ours,
    (r) => r.peer,
    (r) => r.ratio,
    (r) => r.mark,
  ];
  const widths = columns.map(width);
  const line = (row: Row): string =>
    columns
      .map((pick, index) =>
        index === 0 ? pick(row).padEnd(widths[index] ?? 0) : pick(row).padStart(widths[index] ?? 0),
      )
      .join("   ");
  console.log(`\n${line(head)}\n${widths.map((w) => "-".repeat(w)).join("   ")}`);
  for (const row of rows) console.log(line(row));
}

/** "12.3 ms". */
export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`;
/** "12.3 kB". */
export const bytes = (value: number): string =>
  value < 1000 ? `${value} B` : `${(value / 1000).toFixed(1)} kB`;
/** "12.3x"; below ten with two digits, so that a mark just missed does not look met. */
export const times = (value: number): string =>
  Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 1)}x` : "∞";
