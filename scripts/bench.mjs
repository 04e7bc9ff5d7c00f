// Plain JavaScript on purpose: runs on any Node ≥ 20, before anything is installed.
import { ensureInstalled, node24, run } from "./install.mjs";

await ensureInstalled();
process.exit(
  await run(node24, ["bench/src/run.ts", ...process.argv.slice(2)], { env: { NODE_ENV: "production" } }),
);
