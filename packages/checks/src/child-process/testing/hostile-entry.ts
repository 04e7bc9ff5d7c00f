import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { Worker } from "node:worker_threads";

/** Reads what it was told from its scratch folder: places to look at and a port that someone listens on. */
const { secretFile, port } = JSON.parse(readFileSync("told.json", "utf8")) as {
  secretFile: string;
  port: number;
};

const attempts: { readonly [name: string]: () => unknown } = {
  environment: () => {
    const found = Object.keys(process.env);
    if (found.length === 0) throw new Error("empty");
    return found;
  },
  passwd: () => readFileSync("/etc/passwd", "utf8").length,
  secretFile: () => readFileSync(secretFile, "utf8"),
  parentFolder: () => readdirSync(".."),
  parentEnvironment: () => readFileSync(`/proc/${process.ppid}/environ`, "utf8").length,
  write: () => writeFileSync("/tmp/atoll-hostile", "here"),
  spawn: () => {
    const { error, status } = spawnSync("/bin/echo", ["hi"]);
    if (error !== undefined) throw error;
    return status;
  },
  worker: () => new Worker("0", { eval: true }),
  codeFromText: () => Function("return 1")(),
  descriptors: () => {
    const open = Array.from({ length: 200 }, (_, index) => index + 3).filter((fd) => {
      try {
        // Node's own are event queues and pipes of itself; what could be inherited is a file or a socket of the parent.
        return isForeign(fd);
      } catch {
        return false;
      }
    });
    if (open.length === 0) throw new Error("none");
    return open;
  },
  dns: () => lookup("example.com"),
  connect: () => reach(port),
  signalParent: () => process.kill(process.ppid, 0),
};

function isForeign(fd: number): boolean {
  return statSync(`/proc/self/fd/${fd}`).isFile();
}

function reach(target: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: target, host: "127.0.0.1" }, () => (socket.destroy(), resolve("reached")));
    socket.on("error", reject);
  });
}

const got: string[] = [];
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    got.push(name);
  } catch {
    // Refused, as it should be.
  }
}
const listener = createServer().listen(0, "127.0.0.1");
await new Promise((resolve) => listener.on("listening", resolve).on("error", resolve));
listener.close();
process.stdout.write(JSON.stringify(got));
