// Plain JavaScript on purpose: `npm start` runs this on any Node ≥ 20, before anything is installed.
import { ensureInstalled, fail, root } from "./install.mjs";
import { start } from "./start/start.mjs";

try {
  process.exitCode = await start({ root, install: ensureInstalled });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
