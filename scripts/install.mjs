// Plain JavaScript on purpose: this runs on any Node ≥ 20, before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { showInstallProgress } from "./start/install-progress.mjs";
import { waitForLock } from "./start/lock.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".atoll-install");

/** The Node 24 that the repository brings along. */
export const node24 = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** Installs what package-lock.json names, unless it is there already, and shows how far it is. */
export async function ensureInstalled() {
  requireNode20();
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (isInstalled(wanted)) return;
  // Two installs at once would take each other's files away.
  const onWait = ({ pid }) => console.log(`Process ${pid} is installing the dependencies; waiting for it …`);
  const release = await waitForLock(join(root, ".atoll", "install"), { onWait });
  process.once("exit", release);
  if (!isInstalled(wanted)) await install(wanted);
  release();
}

function isInstalled(wanted) {
  return existsSync(node24) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;
}

async function install(wanted) {
  console.log("Installing dependencies (first start, or package-lock.json changed) …");
  let code = await npmCi();
  if (code !== 0) {
    // A cache that other installs use at the same time, or a connection that broke, seldom fails twice.
    console.error(`npm ci ended with code ${code}; trying once more …`);
    code = await npmCi();
  }
  if (code !== 0)
    fail(`npm ci ended with code ${code}. Look at its message above, then run the command again.`);
  writeFileSync(stampFile, wanted);
}

async function npmCi() {
  const stop = showInstallProgress(root);
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--progress=false"]);
  stop();
  return code;
}

/** Runs a command in the repository with our binaries first on the PATH; resolves to its exit code. */
export function run(command, args, options = {}) {
  const bin = join(root, "node_modules", ".bin");
  const separator = process.platform === "win32" ? ";" : ":";
  const env = { ...process.env, PATH: bin + separator + process.env.PATH, ...options.env };
  const child = spawn(command, args, {
    cwd: root,
    stdio: options.stdio ?? "inherit",
    env,
    shell: process.platform === "win32",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/** Ends this process with one plain sentence. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

function requireNode20() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20)
    fail(
      `Atoll needs Node 20 or newer; this is Node ${process.versions.node}. Install a newer one, then try again.`,
    );
}
