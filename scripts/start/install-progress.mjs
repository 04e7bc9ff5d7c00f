// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const LIVE_MS = 1_000;
const PLAIN_MS = 10_000;

/** Tells how far `npm ci` is in the checkout at `root`, on one line of a terminal or every few seconds in a log. Returns how to stop. */
export function showInstallProgress(root, output = process.stdout) {
  const live = output.isTTY === true;
  const started = Date.now();
  const total = lockedPackages(root);
  const tell = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = `${Math.min(installedPackages(root), total)} of ${total} packages, ${seconds} s`;
    output.write(live ? `\r${line}` : `${line}\n`);
  };
  const timer = setInterval(tell, live ? LIVE_MS : PLAIN_MS);
  return () => {
    clearInterval(timer);
    if (live) output.write("\r\u001b[K");
  };
}

/** Packages of the lockfile that land in the top folder: what can be counted while npm works. */
function lockedPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(lock.packages ?? {}).filter(
    ([path, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !entry.optional && !entry.link,
  ).length;
}

function installedPackages(root) {
  const top = join(root, "node_modules");
  if (!existsSync(top)) return 0;
  return readdirSync(top).reduce((count, name) => {
    if (name.startsWith(".")) return count;
    if (name.startsWith("@")) return count + readdirSync(join(top, name)).length;
    return count + (existsSync(join(top, name, "package.json")) ? 1 : 0);
  }, 0);
}
