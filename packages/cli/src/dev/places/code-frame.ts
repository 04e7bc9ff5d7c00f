import type { CodeFrame } from "../contract.ts";

const LINES_BEFORE = 2;
const LINES_AFTER = 2;
const LINE_LENGTH = 200;

/** The source around a place. Undefined when the text has no such line. */
export function frameOf(
  text: string,
  place: { readonly file: string; readonly line: number; readonly column: number },
): CodeFrame | undefined {
  const { file, line, column } = place;
  const all = text.split("\n");
  if (line < 1 || line > all.length) return undefined;
  const first = Math.max(1, line - LINES_BEFORE);
  const lines = all
    .slice(first - 1, line + LINES_AFTER)
    .map((each, index) => ({ number: first + index, text: tidy(each) }));
  return { file, line, column, lines };
}

function tidy(line: string): string {
  return line.replace(/\r$/, "").replaceAll("\t", "  ").slice(0, LINE_LENGTH);
}

/** A frame as lines of text, the place's own marked: `> 7 | throw …`. */
export function formatFrame({ line, column, lines }: CodeFrame): string[] {
  const width = String(lines.at(-1)?.number ?? line).length;
  return lines.flatMap(({ number, text }) => {
    const row = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`;
    if (number !== line || column < 1) return [row.trimEnd()];
    return [row.trimEnd(), `  ${" ".repeat(width)} | ${" ".repeat(Math.min(column, text.length + 1) - 1)}^`];
  });
}
