import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A block of TypeScript in a page. */
export type CodeBlock = {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
};

const BLOCK = /^```(tsx?)\n([\s\S]*?)^```$/gm;

/** Every block of TypeScript in the pages of the repository. */
export function listCodeBlocks(root: string): CodeBlock[] {
  const pages = globSync(["*.md", "docs/**/*.md", "{packages,apps,examples}/*/*.md", "bench/*.md"], {
    cwd: root,
  });
  return pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...text.matchAll(BLOCK)].map(({ index, 1: language = "ts", 2: code = "" }) => ({
      page,
      language,
      code,
      line: text.slice(0, index).split("\n").length,
    }));
  });
}

/** True for code that runs inside the sandbox, by what it imports. */
export function isGuestCode({ code }: CodeBlock): boolean {
  return /from "@atoll\/sdk(\/ui)?"/.test(code) || /from "@atoll\/guest"/.test(code);
}
