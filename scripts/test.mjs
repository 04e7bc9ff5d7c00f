// Plain JavaScript on purpose: `npm test` runs this on any Node ≥ 20, before anything is installed.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, node24, root, run } from "./install.mjs";

await ensureInstalled();
const only = process.argv.slice(2);
const checks = only.length === 0 ? await run(node24, ["scripts/check.mjs"]) : 0;
const report = join(root, ".atoll", "test-report.json");
mkdirSync(join(root, ".atoll"), { recursive: true });
rmSync(report, { force: true });
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const tests = await run(node24, [
  vitest,
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
]);
const { passed, failed, skipped } = readCounts();
if (checks !== 0) console.error("npm run check failed: see above.");
console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(checks !== 0 || tests !== 0 || failed > 0 || passed === 0 ? 1 : 0);

function readCounts() {
  try {
    const json = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
