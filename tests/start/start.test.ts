import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

describe("npm start", () => {
  it("runs the server under the project's Node, and ends it when told to end", async () => {
    const run = start(fakeCheckout());
    const server = Number((await run.saying(/server (\d+)/))[1]);
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
    await ended(server);
  });

  it("says which process holds the folder when it is running already, and exits with 1", async () => {
    const checkout = fakeCheckout();
    const first = start(checkout);
    await first.saying(/server/);
    const second = start(checkout);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`process ${first.child.pid}`);
  });

  it("takes the server along when it is killed outright, and starts again over the stale lock", async () => {
    const checkout = fakeCheckout();
    const run = start(checkout);
    const server = Number((await run.saying(/server (\d+)/))[1]);
    run.child.kill("SIGKILL");
    await ended(server);
    expect(existsSync(join(checkout, ".atoll", "lock.json"))).toBe(true);
    await start(checkout).saying(/server/);
  });

  it("ends when npm was killed and only its shell's child is left", async () => {
    const checkout = fakeCheckout();
    const command = `${process.execPath} ${join(checkout, "scripts", "start.mjs")}; true`;
    const env = { ...process.env, npm_lifecycle_event: "start" };
    const run = follow(spawn("sh", ["-c", command], { cwd: checkout, env }));
    const server = Number((await run.saying(/server (\d+)/))[1]);
    run.child.kill("SIGTERM");
    await ended(server);
  });

  it("ends with the server's own exit code", async () => {
    const run = start(fakeCheckout("process.exit(7)"));
    expect(await run.exit).toBe(7);
  });
});

describe("npm start with examples", () => {
  const SEED = `
process.once("message", ({ shellOrigin, operatorToken, stateFile }) => {
  process.send({ line: ["seeding", shellOrigin, operatorToken, stateFile].join(" ") });
  const person = (role) => ({ email: role + "@example.org", password: role + "-password" });
  process.send({ accounts: { operator: person("operator"), creator: person("creator"), reviewer: person("reviewer") } });
  process.disconnect();
});
`;

  it("fills the registry once it is up, and tells who can sign in", async () => {
    const checkout = fakeCheckout(READY_SERVER, SEED);
    const run = start(checkout, { ATOLL_DATA: "elsewhere" });
    await run.saying(/Ctrl-C stops everything/);
    expect(run.output()).toContain(
      `seeding http://localhost:1 token ${join(checkout, "elsewhere", "seed.json")}`,
    );
    for (const [role, path] of [
      ["operator", "staff"],
      ["creator", ""],
      ["reviewer", "review"],
    ]) {
      const line = new RegExp(`http://portal.localhost:1/${path} +${role}@example.org +${role}-password`);
      expect(run.output()).toMatch(line);
    }
  });

  it("says plainly that the seed failed, and goes on", async () => {
    const failing = `process.once("message", () => { process.send({ failed: "Nobody is there." }); process.disconnect(); });`;
    const run = start(fakeCheckout(READY_SERVER, failing));
    await run.saying(/could not be released: Nobody is there\./);
    await run.saying(/Ctrl-C stops everything/);
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
  });

  it("says so when the seed cannot even begin", async () => {
    const run = start(fakeCheckout(READY_SERVER, "this is no script"));
    await run.saying(/could not be released: the seed ended early/);
  });

  it.each([{ NODE_ENV: "production" }, { ATOLL_SEED: "0" }])("seeds nothing with %j", async (env) => {
    const run = start(fakeCheckout(READY_SERVER, SEED), env);
    await run.saying(/Ctrl-C stops everything/);
    expect(run.output()).not.toContain("seeding");
    expect(run.output()).toContain("ATOLL_SEED 0");
  });

  it("ends a seed that is at work when it is told to end", async () => {
    const working = `process.send({ line: "seed " + process.pid }); setInterval(() => {}, 1000);`;
    const run = start(fakeCheckout(READY_SERVER, working));
    const seed = Number((await run.saying(/seed (\d+)/))[1]);
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
    await ended(seed);
  });
});

describe("the registry's process", () => {
  it("says plainly that its port is in use, and exits with 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    const { port } = await new Promise<AddressInfo>((resolve) =>
      taken.once("listening", () => resolve(taken.address() as AddressInfo)),
    );
    const run = startRegistry(String(port));
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain(
      `Port ${port} is in use. Stop the other program, or start with PORT=${port + 1} npm start`,
    );
    taken.close();
  });

  it.each(["many", "-1", "70000"])("refuses PORT=%s with what to write", async (port) => {
    const run = startRegistry(port);
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain(`PORT is "${port}". Set it to a number from 0 to 65535`);
  });
});

/** A server that says its process id and lives until it is told to end, or its starter is gone. */
const FAKE_SERVER = `
console.log("server " + process.pid);
process.on("SIGINT", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
setInterval(() => {}, 1000);
`;

/** The same, which says that it is up. */
const READY_SERVER = `
console.log("ATOLL_SEED " + process.env.ATOLL_SEED);
process.send({ type: "ready", shellOrigin: "http://localhost:1", portalOrigin: "http://portal.localhost:1", operatorToken: "token" });
${FAKE_SERVER}
`;

/** A folder that looks like an installed checkout, with a server and perhaps a seed of the test's own. */
function fakeCheckout(server = FAKE_SERVER, seed?: string): string {
  const root = mkdtempSync(join(tmpdir(), "atoll-start-"));
  cpSync(join(ROOT, "scripts"), join(root, "scripts"), { recursive: true });
  // There is nothing in this checkout to pack, to seed or to serve examples with.
  for (const own of ["pack", "seed", "start/example-services.ts"]) {
    rmSync(join(root, "scripts", own), { recursive: true, force: true });
  }
  if (seed !== undefined) {
    mkdirSync(join(root, "scripts", "seed"));
    writeFileSync(join(root, "scripts", "seed", "main.ts"), seed);
  }
  for (const folder of ["node_modules/.bin", "node_modules/node/bin", "apps/registry/src"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const node of ["node_modules/.bin/node", "node_modules/node/bin/node"]) {
    symlinkSync(process.execPath, join(root, node));
  }
  writeFileSync(join(root, "package-lock.json"), "{}");
  const stamp = createHash("sha256").update("{}").digest("hex");
  writeFileSync(join(root, "node_modules", ".atoll-install"), stamp);
  writeFileSync(join(root, "apps/registry/src/main.ts"), server);
  return root;
}

function start(checkout: string, own: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...own };
  return follow(spawn(process.execPath, [join(checkout, "scripts", "start.mjs")], { cwd: checkout, env }));
}

function startRegistry(port: string) {
  const data = mkdtempSync(join(tmpdir(), "atoll-data-"));
  const env = { ...process.env, PORT: port, ATOLL_DATA: data };
  return follow(spawn(process.execPath, [join(ROOT, "apps/registry/src/main.ts")], { env }));
}

function follow(child: ChildProcess) {
  started.push(child);
  let text = "";
  let check = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      check();
    });
  }
  return {
    child,
    output: () => text,
    exit: new Promise<number | null>((resolve) => child.once("close", resolve)),
    /** Resolves once the output matches. */
    saying: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((resolve) => {
        check = () => {
          const match = pattern.exec(text);
          if (match !== null) resolve(match);
        };
        check();
      }),
  };
}

/** Resolves once a process that is not our child is gone. */
async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
