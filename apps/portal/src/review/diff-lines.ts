import type { FileDiff } from "@atoll/distribution/registry";

type Hunk = FileDiff["hunks"][number];

export type DiffLine = {
  readonly kind: "same" | "added" | "removed";
  /** Line numbers; null on the side that has no such line. */
  readonly before: number | null;
  readonly now: number | null;
  readonly text: string;
};

/** The lines of a hunk with their numbers on both sides. */
export function numberLines({ oldStart, newStart, lines }: Hunk): readonly DiffLine[] {
  let before = oldStart;
  let now = newStart;
  return lines
    .filter((line) => !line.startsWith("\\"))
    .map((line) => {
      const text = line.slice(1);
      if (line.startsWith("+")) return { kind: "added", before: null, now: now++, text };
      if (line.startsWith("-")) return { kind: "removed", before: before++, now: null, text };
      return { kind: "same", before: before++, now: now++, text };
    });
}

/** How many lines came and went. */
export function countLines(hunks: readonly Hunk[]): { readonly added: number; readonly removed: number } {
  const all = hunks.flatMap(({ lines }) => lines);
  return {
    added: all.filter((line) => line.startsWith("+")).length,
    removed: all.filter((line) => line.startsWith("-")).length,
  };
}

export type DiffRow = { readonly before: DiffLine | null; readonly now: DiffLine | null };

/** Lines side by side: what was removed beside what came in its place. */
export function pairLines(lines: readonly DiffLine[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      rows.push({ before: removed[at] ?? null, now: added[at] ?? null });
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.kind === "removed") {
      if (added.length > 0) flush();
      removed.push(line);
    } else if (line.kind === "added") added.push(line);
    else {
      flush();
      rows.push({ before: line, now: line });
    }
  }
  flush();
  return rows;
}
