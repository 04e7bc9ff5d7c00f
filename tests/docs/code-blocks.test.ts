import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { isGuestCode, listCodeBlocks } from "./code-blocks.ts";
import type { CodeBlock } from "./code-blocks.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const blocks = listCodeBlocks(root);
const run = promisify(execFile);

it("the pages have code in them", () => {
  expect(blocks.length).toBeGreaterThan(8);
});

it.each([
  ["in the sandbox", "guest", blocks.filter(isGuestCode), ["packages/sdk/globals.d.ts"]],
  ["on the host", "node", blocks.filter((block) => !isGuestCode(block)), []],
])(
  "code of the pages that runs %s type-checks",
  { timeout: 120_000 },
  async (...[, project, some, ambient]) => {
    const folder = writeProject(project, some, ambient);
    const tsc = join(root, "node_modules", ".bin", "tsc");
    const { stdout } = await run(tsc, ["-p", folder]).catch((error: { stdout: string }) => error);
    expect(stdout).toBe("");
  },
);

/** A folder inside the repository, so that packages resolve, with a file for each block named after its page and line. */
function writeProject(project: string, some: readonly CodeBlock[], ambient: readonly string[]): string {
  const folder = join(root, ".atoll", "docs", project);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { page, line, language, code } of some) {
    const name = `${page.replaceAll("/", "-").replace(/\.md$/, "")}-line-${line}.${language}`;
    writeFileSync(join(folder, name), `${code}\nexport {};\n`);
  }
  const config = {
    extends: join(root, `tsconfig.${project}.json`),
    compilerOptions: { noUnusedLocals: false },
    include: ["*.ts", "*.tsx", ...ambient.map((file) => join(root, file))],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return folder;
}
