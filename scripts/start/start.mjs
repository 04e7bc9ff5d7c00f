// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { join } from "node:path";
import { acquireLock } from "./lock.mjs";
import { runServer } from "./server-process.mjs";

/** Server that `npm start` runs, from the root of the checkout. */
const SERVER = "apps/shell/server/main.ts";

/**
 * Runs the server of the checkout at `root` until it ends, after `install` saw to its dependencies. Resolves to its exit code.
 * Throws LockHeldError when the checkout is running already.
 */
export async function start({ root, install, env = process.env }) {
  const release = acquireLock(join(root, ".atoll"));
  process.once("exit", release);
  await install();
  return runServer({ root, entry: SERVER, env: { ...env, ATOLL_STARTED_AT: String(Date.now()) } });
}
