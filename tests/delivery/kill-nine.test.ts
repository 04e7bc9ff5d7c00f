import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CHECKS } from "@atoll/checks";
import { loopbackFetch } from "@atoll/distribution/node";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  claimRegistry,
  newAccount,
  signIn,
  signInCommandLine,
  signUpAndIn,
} from "../../scripts/seed/accounts.ts";
import { buildExample, zipWithCode } from "../../scripts/seed/example-package.ts";
import type { ExamplePackage } from "../../scripts/seed/example-package.ts";
import type { Portal } from "../../scripts/seed/portal.ts";
import { openHeldDatabase } from "./held-database.ts";
import type { HeldDatabase } from "./held-database.ts";
import { createDataDir, startRegistry } from "./registry-process.ts";
import type { RegistryProcess } from "./registry-process.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const MINUTES = 60_000;
const STEPS = ["unpack", ...CHECKS.map(({ name }) => name)];

describe("a registry that is killed outright", () => {
  const data = createDataDir();
  let registry: RegistryProcess;
  let database: HeldDatabase;
  let creator: RegistryApi;
  let reviewer: Portal;
  let example: ExamplePackage;
  let code = 0;

  beforeAll(async () => {
    example = await buildExample(join(ROOT, "examples", "expense-journal"));
    registry = await startRegistry(data.dir);
    const { portalOrigin, shellOrigin, operatorToken = "" } = registry;
    const [operator, person] = [newAccount("operator"), newAccount("reviewer")];
    await claimRegistry(portalOrigin, operatorToken, operator);
    reviewer = await signUpAndIn(portalOrigin, person);
    const staff = await signIn(portalOrigin, operator);
    await staff.post("/api/staff", { email: person.email, role: "reviewer" });
    creator = await signInCommandLine(shellOrigin, await signUpAndIn(portalOrigin, newAccount("creator")));
    const { id: team } = await creator.createTeam("Example");
    await creator.createApp({ id: example.manifest.id, team, name: example.manifest.name });
    database = await openHeldDatabase(data.dir);
  }, 2 * MINUTES);

  afterAll(async () => {
    await registry.stop();
    data.remove();
  });

  async function upload(): Promise<Version> {
    const zip = zipWithCode(example, (code += 1));
    return creator.upload(example.manifest.id, zip, createHash("sha256").update(zip).digest("base64"));
  }

  /** Kills the registry while it waits to write what is held, and starts it again over the same folder and port. */
  async function killWhileHeld(): Promise<void> {
    await database.untilHeld();
    await database.release();
    await registry.kill();
    registry = await startRegistry(data.dir, Number(new URL(registry.shellOrigin).port));
  }

  async function until(id: string, done: (version: Version) => boolean): Promise<Version> {
    for (;;) {
      const version = await creator.version(id);
      if (done(version)) return version;
      await sleep(50);
    }
  }

  const isChecked = ({ state }: Version) => state !== "uploaded" && state !== "checking";

  it.each(STEPS)(
    "in the step %s runs it again after its restart, without a second upload",
    async (name) => {
      await database.hold(`steps:${name}`);
      const { id } = await upload();
      const running = await until(
        id,
        ({ steps }) => steps.find((step) => step.name === name)?.state === "running",
      );
      expect(running.state).toBe("checking");
      await killWhileHeld();
      const restartedAt = Date.now();
      const version = await until(id, isChecked);
      expect(version).toMatchObject({
        state: "ready",
        findings: expect.not.arrayContaining([expect.objectContaining({ severity: "blocking" })]),
      });
      expect(version.steps.map(({ name: each, state }) => `${each} ${state}`)).toEqual(
        STEPS.map((each) => `${each} passed`),
      );
      expect(Date.now() - restartedAt).toBeLessThan(30_000);
      const versions = await creator.versions(example.manifest.id);
      expect(versions.filter(({ version: { code: each } }) => each === code)).toHaveLength(1);
    },
    2 * MINUTES,
  );

  it(
    "while PostgreSQL is killed with it loses nothing either",
    async () => {
      await database.hold("steps:static");
      const { id } = await upload();
      await database.untilHeld();
      await database.release();
      const [pid] = readFileSync(join(data.dir, "postgres", "postmaster.pid"), "utf8").split("\n");
      process.kill(Number(pid), "SIGKILL");
      await registry.kill();
      registry = await startRegistry(data.dir, Number(new URL(registry.shellOrigin).port));
      expect((await until(id, isChecked)).state).toBe("ready");
    },
    2 * MINUTES,
  );

  it(
    "while it compiles and while it publishes releases all the same, once",
    async () => {
      const { id } = await upload();
      await until(id, isChecked);
      await creator.submit(id);
      await database.hold("attestations");
      await reviewer.post(`/api/review/${id}/decision`, {
        outcome: "approved",
        rules: [],
        note: "Reads well.",
      });
      await killWhileHeld();
      await database.hold("statements");
      // Its answer dies with the registry; what it asked for does not.
      const asked = creator.release(id, { percent: 100 }).catch((error: unknown) => error);
      await killWhileHeld();
      await asked;
      await until(id, ({ state }) => state === "released");
      expect(await creator.releases(example.manifest.id)).toHaveLength(1);
      const address = `${registry.contentOrigin}/cdn/meta/apps/${example.manifest.id}.json`;
      let answer = await loopbackFetch(address);
      for (; answer.status !== 200; answer = await loopbackFetch(address)) await sleep(100);
      expect(await answer.text()).toContain(example.manifest.id);
    },
    2 * MINUTES,
  );
});
