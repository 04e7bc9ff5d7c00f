import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loopbackFetch } from "@atoll/distribution/node";
import { afterEach, describe, expect, it } from "vitest";
import { run } from "./atoll.ts";
import { createDataDir, freePort, startRegistry } from "./registry-process.ts";
import type { RegistryProcess } from "./registry-process.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MAIN = join(ROOT, "apps", "registry", "src", "main.ts");
const MINUTES = 60_000;

const folders: { remove(): void }[] = [];
const running = new Set<RegistryProcess>();

afterEach(async () => {
  for (const registry of running) await registry.stop();
  running.clear();
  for (const folder of folders.splice(0)) folder.remove();
});

function newDataDir(): string {
  const data = createDataDir();
  folders.push(data);
  return data.dir;
}

async function start(dir: string, env: NodeJS.ProcessEnv = {}): Promise<RegistryProcess> {
  const registry = await startRegistry(dir, 0, env);
  running.add(registry);
  return registry;
}

async function end(registry: RegistryProcess, how: "stop" | "kill"): Promise<void> {
  running.delete(registry);
  await registry[how]();
}

/** Runs the registry's program where it cannot start. */
function startInVain(dir: string, env: NodeJS.ProcessEnv) {
  return run(process.execPath, [MAIN], { cwd: ROOT, env: { ATOLL_DATA: dir, PORT: "0", ...env } });
}

/** Process ids that work for a data folder: those whose command line names it, and the signer, which is in its key folder. */
function processesOf(dir: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid)
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return line.includes(dir) || isIn(pid, dir);
      } catch {
        return false;
      }
    });
}

function isIn(pid: number, dir: string): boolean {
  const cwd = statSync(`/proc/${pid}/cwd`);
  return ["postgres", "keys"].some((name) => {
    const folder = statSync(join(dir, name));
    return folder.ino === cwd.ino && folder.dev === cwd.dev;
  });
}

async function untilNobody(dir: string): Promise<void> {
  while (processesOf(dir).length > 0) await sleep(50);
}

describe.runIf(process.platform === "linux")("the registry's processes", () => {
  it(
    "are all gone after SIGTERM, and after the registry was killed outright",
    async () => {
      const dir = newDataDir();
      for (const how of ["stop", "kill"] as const) {
        const registry = await start(dir);
        expect(processesOf(dir).length).toBeGreaterThan(1);
        await end(registry, how);
        await untilNobody(dir);
      }
    },
    2 * MINUTES,
  );

  it(
    "take over a PostgreSQL that a killed registry left behind",
    async () => {
      const dir = newDataDir();
      const first = await start(dir);
      const [postgres] = readFileSync(join(dir, "postgres", "postmaster.pid"), "utf8").split("\n");
      // Without its guard, which would end it, it stays.
      for (const pid of processesOf(dir)) {
        if (readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("/bin/sh\0-c\0((cat"))
          process.kill(pid, "SIGKILL");
      }
      await end(first, "kill");
      expect(processesOf(dir)).toContain(Number(postgres));
      const second = await start(dir);
      expect((await loopbackFetch(`${second.shellOrigin}/readyz`)).status).toBe(200);
      expect(processesOf(dir)).not.toContain(Number(postgres));
    },
    2 * MINUTES,
  );
});

describe("starting the registry", () => {
  it(
    "takes a free port when it is told 0, and names it in its three addresses",
    async () => {
      const registry = await start(newDataDir());
      const { port } = new URL(registry.shellOrigin);
      expect(Number(port)).toBeGreaterThan(0);
      expect(registry.portalOrigin).toBe(`http://portal.localhost:${port}`);
      expect(registry.contentOrigin).toBe(`http://content.localhost:${port}`);
      expect((await loopbackFetch(`${registry.shellOrigin}/healthz`)).status).toBe(200);
    },
    MINUTES,
  );

  it(
    "shows the operator's link once in the terminal, and not while the examples are seeded",
    async () => {
      const plain = await start(newDataDir());
      // What is printed and what is told arrive by two ways.
      await expect
        .poll(() => plain.output(), { timeout: MINUTES })
        .toContain(`${plain.portalOrigin}/claim#token=${plain.operatorToken}`);
      const seeded = await start(newDataDir(), { ATOLL_SEED: "1" });
      expect(seeded.operatorToken).toMatch(/^[\w-]{22}$/);
      expect(seeded.output()).not.toContain("token=");
    },
    2 * MINUTES,
  );

  it(
    "says which port is taken and what to do",
    async () => {
      const port = await freePort();
      const other = createServer().listen(port, "127.0.0.1");
      const { code, err } = await startInVain(newDataDir(), { PORT: String(port) });
      other.close();
      expect(code).toBe(1);
      expect(err.trim()).toBe(
        `Port ${port} is in use. Stop the other program, or start with PORT=${port + 1} npm start`,
      );
    },
    MINUTES,
  );

  it(
    "leaves the data of a registry alone that is running",
    async () => {
      const dir = newDataDir();
      const first = await start(dir);
      const { code, err } = await startInVain(dir, {});
      expect(code).toBe(1);
      expect(err).toMatch(/^Atoll is already running over .* ATOLL_DATA to another folder\.\s*$/);
      expect((await loopbackFetch(`${first.shellOrigin}/readyz`)).status).toBe(200);
    },
    MINUTES,
  );

  it.each([
    [{ PORT: "eighty" }, 'PORT is "eighty". Set it to a number from 0 to 65535, or leave it out for 4000.'],
    [{ ATOLL_ROLE: "king" }, 'ATOLL_ROLE is "king"'],
    [{ ATOLL_STEPS: '{"unpack":{}}' }, 'ATOLL_STEPS names "unpack"'],
    [{ ATOLL_STEPS: "{" }, "ATOLL_STEPS"],
    [{ S3_BUCKET: "b" }, "set S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY too"],
    [{ ATOLL_PORTAL_ORIGIN: "http://localhost:1" }, "must have three different host names"],
    [{ NODE_ENV: "production" }, "In production set the three ATOLL_*_ORIGIN to https addresses"],
  ])(
    "refuses the configuration %j in one sentence",
    async (env, said) => {
      const { code, err } = await startInVain(newDataDir(), env);
      expect(code).toBe(1);
      expect(err).toContain(said);
      expect(err.trim().split("\n")).toHaveLength(1);
    },
    MINUTES,
  );
});
