import { matchesGlob } from "node:path";

/** A cell of the table in ARCHITECTURE.md: files below `pattern` belong to this row and side. */
export type Unit = {
  readonly pattern: string;
  readonly row: number;
  readonly side: "host" | "guest" | "both";
};

/** Reads the layer table of ARCHITECTURE.md. */
export function parseLayerTable(markdown: string): Unit[] {
  const rows = [...markdown.matchAll(/^\| (\d) \| [^|]+ \| ([^|]*) \| ([^|]*) \|$/gm)];
  const units = rows.flatMap(([, row, host, guest]) => [
    ...cells(host).map((pattern): Unit => ({ pattern, row: Number(row), side: "host" })),
    ...cells(guest).map((pattern): Unit => ({ pattern, row: Number(row), side: "guest" })),
  ]);
  return mergeShared(units);
}

/** The most specific unit a file belongs to. */
export function unitOf(units: readonly Unit[], file: string): Unit | undefined {
  return units
    .filter(({ pattern }) => covers(pattern, file))
    .sort((a, b) => b.pattern.length - a.pattern.length)[0];
}

/** Whether code of one unit may import code of another. */
export function mayImport(from: Unit, to: Unit): boolean {
  if (from.pattern === to.pattern) return true;
  const sameSide = to.side === "both" || from.side === to.side;
  return sameSide && to.row < from.row;
}

function cells(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/`([^`]+)`/g)].map((match) => String(match[1]));
}

function covers(pattern: string, file: string): boolean {
  if (pattern.endsWith("/**/guest")) {
    const base = pattern.slice(0, -"/**/guest".length);
    return (
      matchesGlob(file, `${base}/**/{guest,guest/**/*}.{ts,tsx}`) ||
      matchesGlob(file, `${base}/**/guest.{ts,tsx}`)
    );
  }
  return matchesGlob(file, `${pattern}/**`);
}

function mergeShared(units: readonly Unit[]): Unit[] {
  const shared = new Set(
    units
      .filter((a) => units.some((b) => b.pattern === a.pattern && b.side !== a.side))
      .map((unit) => unit.pattern),
  );
  return units
    .filter((unit) => !shared.has(unit.pattern) || unit.side === "host")
    .map((unit) => (shared.has(unit.pattern) ? { ...unit, side: "both" } : unit));
}
