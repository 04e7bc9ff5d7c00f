import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = [
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "README.md",
  "SECURITY.md",
  ...globSync("docs/**/*.md", { cwd: root }),
];
const PATH = /`((?:packages|apps|examples|tests|scripts|bench|docs)\/[^`\s]*)`/g;

it.each(pages.filter((page) => existsSync(join(root, page))))("every path that %s names exists", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const paths = [...text.matchAll(PATH)]
    .map((match) => String(match[1]))
    .filter((path) => !/[<…]/.test(path));
  const gone = paths.filter(
    (path) => globSync(path.replace(/\/\*\*\/guest$/, "/**/guest.ts*"), { cwd: root }).length === 0,
  );
  expect(gone).toEqual([]);
});
