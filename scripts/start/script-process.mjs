// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Runs a script of the checkout under the project's Node, spoken to by messages; undefined when the checkout has none. */
export async function openScript({ root, entry, env }) {
  const path = join(root, entry);
  if (!existsSync(path)) return undefined;
  const execPath = join(
    root,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  const child = fork(path, {
    cwd: root,
    env,
    execPath,
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const inbox = createInbox(child);
  return {
    send: (message) => child.send(message),
    /** Its first message. Rejects when it ends without one. */
    async first() {
      for await (const message of inbox()) return message;
      throw new Error(`${entry} ended before it said anything.`);
    },
    /** Every message until it ends. */
    messages: inbox,
    stop: () => child.kill("SIGTERM"),
  };
}

function createInbox(child) {
  const waiting = [];
  let wake = () => {};
  let ended = false;
  child.on("message", (message) => {
    waiting.push(message);
    wake();
  });
  // "exit" may come before the last message was read; both are over when the channel is.
  const end = () => {
    ended = true;
    wake();
  };
  child.once("disconnect", end);
  child.once("error", end);
  return async function* messages() {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift();
      if (ended) return;
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
  };
}
