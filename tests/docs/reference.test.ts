import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { components } from "@atoll/ui";
import { describe, expect, it } from "vitest";
import { kebab, WRITTEN } from "../../scripts/reference/markdown.ts";
import { referencePages } from "../../scripts/reference/pages.ts";

const root = join(import.meta.dirname, "..", "..");
const pages = referencePages(root);

/** Made by the kit itself; no creator writes them. */
const INTERNAL = ["DataGridRow", "StyledBox", "StyledText", "VirtualItem"];

describe("the reference", () => {
  it.each([...pages.keys()])("%s is what node scripts/reference/main.ts writes", (path) => {
    expect(existsSync(join(root, path)) && readFileSync(join(root, path), "utf8")).toBe(pages.get(path));
  });

  it("has no page of what is gone", () => {
    const written = globSync("docs/reference/**/*.md", { cwd: root }).filter((path) =>
      readFileSync(join(root, path), "utf8").startsWith(WRITTEN),
    );
    expect(written.filter((path) => !pages.has(path))).toEqual([]);
  });

  it("has a page for every component", () => {
    const missing = [...components.keys()].filter(
      (name) => !INTERNAL.includes(name) && !pages.has(`docs/reference/components/${kebab(name)}.md`),
    );
    expect(missing).toEqual([]);
  });
});
