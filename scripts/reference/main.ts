import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { WRITTEN } from "./markdown.ts";
import { referencePages } from "./pages.ts";

const root = join(import.meta.dirname, "..", "..");
const pages = referencePages(root);

for (const path of globSync("docs/reference/**/*.md", { cwd: root })) {
  const written = readFileSync(join(root, path), "utf8").startsWith(WRITTEN);
  if (written && !pages.has(path)) rmSync(join(root, path));
}
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
