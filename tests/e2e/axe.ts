import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on a page. */
export async function seriousFindings(page: Page): Promise<unknown[]> {
  // By the debugger: the page's own policy lets no script in.
  const debug = await page.context().newCDPSession(page);
  await debug.send("Runtime.evaluate", { expression: AXE });
  const { result } = await debug.send("Runtime.evaluate", {
    expression: `axe.run(document, { iframes: false }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as unknown[];
}
