/** Stands at the top of each page that is written, so that nobody mends it by hand. */
export const WRITTEN = "<!-- Written by scripts/reference/main.ts. -->\n";

/** A table of Markdown; empty when it would have no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A page of parts, a blank line between them; empty parts are left out. */
export function page(...parts: readonly string[]): string {
  return `${WRITTEN}\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A block of code that is a whole file. */
export function codeBlock(language: string, source: string): string {
  return `\`\`\`${language}\n${source.trimEnd()}\n\`\`\``;
}

/** `FixedBottomCTA` as the name of a file: `fixed-bottom-cta`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
