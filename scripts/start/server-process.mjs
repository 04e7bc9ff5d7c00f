// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const PARENT_CHECK_MS = 300;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Path of the Node 24 that the install brought. */
function projectNode(root) {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(path)) return path;
  throw new Error(`${path} is missing. Delete the folder node_modules and start again.`);
}

/**
 * Runs a server under the project's own Node and resolves to its exit code. Signals are passed on to it, and the channel
 * between both lets it end itself should this process be killed outright. `onReady` is told once the server says that it is up.
 */
export function runServer({ root, entry, env, onReady = () => {} }) {
  const child = spawn(projectNode(root), [join(root, entry)], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.on("message", (message) => {
    if (message?.type === "ready") onReady(message);
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  if (env.npm_lifecycle_event !== undefined) whenOrphaned(() => forward("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      // A server that was ended by a signal meant for it did what was asked.
      resolve(code ?? (SIGNALS.includes(signal) ? 0 : 1));
    });
  });
}

/** npm runs scripts by a shell that dies of a signal without passing it on: then nobody is left to press Ctrl-C. */
function whenOrphaned(run) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    run();
  }, PARENT_CHECK_MS);
  timer.unref();
}
