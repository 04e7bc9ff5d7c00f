import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { envelopeSchema, rolloutBucket, statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import { loopbackFetch, sha256 } from "@atoll/distribution/node";
import type { Finding, ReleaseState, Version } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { packAll } from "../../scripts/pack/pack-all.ts";
import { claimRegistry, newAccount, signIn, signUpAndIn } from "../../scripts/seed/accounts.ts";
import type { Portal } from "../../scripts/seed/portal.ts";
import { run } from "./atoll.ts";
import { createCreator } from "./creator.ts";
import type { Creator } from "./creator.ts";
import { startNodeHost } from "./node-host.ts";
import type { NodeHost } from "./node-host.ts";
import { createDataDir, startRegistry } from "./registry-process.ts";
import type { RegistryProcess } from "./registry-process.ts";

const APP = "com.example.tally";
const MINUTES = 60_000;

// Each step goes on from the one before, as people do: a registry, a creator, a reviewer, an operator and three hosts.
describe("a mini-app's whole way", () => {
  const data = createDataDir();
  const desk = mkdtempSync(join(tmpdir(), "atoll-creator-"));
  const hosts: NodeHost[] = [];
  let registry: RegistryProcess;
  let creator: Creator;
  let creatorPortal: Portal;
  let operator: Portal;
  let reviewer: Portal;

  beforeAll(async () => {
    await packAll({ root: join(import.meta.dirname, "..", "..") });
    registry = await startRegistry(data.dir);
    const { portalOrigin, shellOrigin, operatorToken = "" } = registry;
    const accounts = { operator: newAccount("operator"), reviewer: newAccount("reviewer") };
    await claimRegistry(portalOrigin, operatorToken, accounts.operator);
    operator = await signIn(portalOrigin, accounts.operator);
    creatorPortal = await signUpAndIn(portalOrigin, newAccount("creator"));
    reviewer = await signUpAndIn(portalOrigin, accounts.reviewer);
    await operator.post("/api/staff", { email: accounts.reviewer.email, role: "reviewer" });
    creator = createCreator({
      home: join(desk, "home"),
      project: join(desk, "tally"),
      registry: shellOrigin,
    });
    for (const folder of ["home", "tally"]) mkdirSync(join(desk, folder));
  }, 3 * MINUTES);

  afterAll(async () => {
    for (const host of hosts) await host.close();
    await registry.stop();
    data.remove();
    rmSync(desk, { recursive: true, force: true });
  }, MINUTES);

  const pinnedRoot = async () =>
    (await loopbackFetch(`${registry.contentOrigin}/cdn/meta/1.root.json`)).text();
  const statement = async (): Promise<Statement> => {
    const answer = await loopbackFetch(`${registry.contentOrigin}/cdn/meta/apps/${APP}.json`);
    return statementSchema.parse(JSON.parse(envelopeSchema.parse(await answer.json()).signed));
  };
  const newHost = async (installationId?: string) => {
    const host = await startNodeHost(registry.contentOrigin, await pinnedRoot(), installationId);
    hosts.push(host);
    return host;
  };
  const approve = async (): Promise<void> => {
    const queue = await reviewer.get(
      "/api/review/queue",
      z.looseObject({ versions: z.array(z.looseObject({ id: z.string() })) }),
    );
    expect(queue.versions).toHaveLength(1);
    const decision = { outcome: "approved", rules: [], note: "Reads well." };
    await reviewer.post(`/api/review/${queue.versions[0]?.id}/decision`, decision);
  };

  it(
    "begins in an empty folder, with the registry and public npm alone",
    async () => {
      const scope = `--@atoll:registry=${registry.shellOrigin}/npm/`;
      const create = [
        "@atoll/cli",
        "create",
        ".",
        "--registry",
        registry.shellOrigin,
        "--id",
        APP,
        "--name",
        "Tally",
      ];
      const made = await creator.npm("exec", "--yes", scope, "--", ...create);
      expect(made, made.out + made.err).toMatchObject({ code: 0 });
      const installed = await creator.npm("install", "--no-audit", "--no-fund");
      expect(installed, installed.out + installed.err).toMatchObject({ code: 0 });
      const tested = await creator.npm("test");
      expect(tested, tested.out + tested.err).toMatchObject({ code: 0 });
    },
    3 * MINUTES,
  );

  it(
    "finds a planted fault at the creator's own line, and nothing once it is gone",
    async () => {
      creator.edit("src/main.tsx", (text) =>
        text.replace("const add = () => {", "const add = () => {\n    eval('1');"),
      );
      const { code, out } = await creator.atoll("check", "--json");
      expect(code).toBe(1);
      const lineOf = (text: string) =>
        1 +
        creator
          .read("src/main.tsx")
          .split("\n")
          .findIndex((line) => line.includes(text));
      const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
      expect(findings).toContainEqual(
        expect.objectContaining({ severity: "blocking", file: "src/main.tsx", line: lineOf("eval") }),
      );
      creator.edit("src/main.tsx", (text) => text.replace("\n    eval('1');", ""));
      expect(await creator.report("check")).toMatchObject({ findings: [] });
    },
    MINUTES,
  );

  it(
    "is submitted by a command line that was signed in with a code, and approved by a reviewer",
    async () => {
      const early = await creator.atoll("submit", "--json");
      expect(early, early.out + early.err).toMatchObject({ code: 3 });
      const signedIn = await creator.login(creatorPortal);
      expect(signedIn, signedIn.out + signedIn.err).toMatchObject({ code: 0 });
      const { version } = await creator.report<{ version: Version }>("submit", "--new-team", "Tally makers");
      expect(version).toMatchObject({ state: "in_review", app: APP });
      expect(version.steps.every(({ state }) => state === "passed")).toBe(true);
      await approve();
      const { versions } = await creator.report<{ versions: readonly Version[] }>("status");
      expect(versions[0]?.state).toBe("approved");
    },
    2 * MINUTES,
  );

  it(
    "reaches one in ten devices first, and then everyone",
    async () => {
      await creator.report("release", "1", "--percent", "10");
      const [offer] = (await statement()).channels.production.offers;
      expect(offer?.percent).toBe(10);
      const salt = offer?.salt ?? "";
      const inside = await newHost(await deviceWhere((bucket) => bucket < 10, salt));
      const outside = await newHost(await deviceWhere((bucket) => bucket >= 10, salt));
      expect(await inside.client.check(APP)).toMatchObject({
        status: "updated",
        transfer: { kind: "whole" },
      });
      await expect(outside.client.check(APP)).rejects.toMatchObject({ code: "NOT_ON_OFFER" });
      await creator.report("rollout", "100");
      expect(await outside.client.check(APP)).toMatchObject({ status: "updated" });
    },
    2 * MINUTES,
  );

  it(
    "runs on a host that trusts the registry's root alone",
    async () => {
      const app = await hostOf(hosts).open(APP);
      await app.tap(app.getByRole("button", { name: "Tap me" }));
      expect(app.getByText("1 tap")).toBeDefined();
      await app.close();
    },
    MINUTES,
  );

  it(
    "is updated by a patch that is smaller than the whole",
    async () => {
      creator.edit("src/main.tsx", (text) => text.replace("Tap me", "Tap me again"));
      creator.edit("manifest.json", (text) =>
        JSON.stringify({ ...JSON.parse(text), version: { name: "1.1.0", code: 2 } }),
      );
      await creator.report("submit");
      await approve();
      await creator.report("release", "2", "--percent", "100");
      const host = hostOf(hosts);
      const result = await host.client.check(APP);
      expect(result).toMatchObject({ status: "updated", transfer: { kind: "patch" } });
      if (result.status !== "updated") return;
      const whole = result.release.code.find(({ format }) => format === "js")?.artifact.bytes ?? 0;
      expect(result.transfer.bytes).toBeLessThan(whole / 2);
      const app = await host.open(APP);
      expect(app.getByRole("button", { name: "Tap me again" })).toBeDefined();
      await app.close();
    },
    2 * MINUTES,
  );

  it(
    "goes back to the release before by a statement with a higher sequence",
    async () => {
      const before = await statement();
      const { release } = await creator.report<{ release: ReleaseState }>("rollback");
      expect(release.version.code).toBe(1);
      expect((await statement()).sequence).toBeGreaterThan(before.sequence);
      const host = hostOf(hosts);
      await host.client.check(APP);
      const app = await host.open(APP);
      expect(app.getByRole("button", { name: "Tap me" })).toBeDefined();
      await app.close();
    },
    MINUTES,
  );

  it(
    "ends where it is open when it is revoked, and is refused online and offline",
    async () => {
      const host = hostOf(hosts);
      const app = await host.open(APP);
      await operator.post(`/api/apps/${APP}/revoke`, {
        versions: null,
        reason: "It counted more than taps.",
      });
      await host.delivery.checkAll();
      expect(await app.waitForEnd()).toMatchObject({ code: "REVOKED", detail: "It counted more than taps." });
      await expect(host.delivery.open(APP)).rejects.toMatchObject({ code: "REVOKED" });
      await expect(host.client.check(APP)).rejects.toMatchObject({ code: "REVOKED" });
      host.setOnline(false);
      await expect(host.delivery.open(APP)).rejects.toMatchObject({ code: "REVOKED" });
      await expect((await newHost()).client.check(APP)).rejects.toMatchObject({ code: "REVOKED" });
    },
    MINUTES,
  );

  it("leaves no trace of trouble behind", async () => {
    const checked = await run("npm", ["ls", "--all", "--json"], { cwd: creator.project });
    expect(checked.code, checked.err).toBe(0);
    expect(registry.output()).not.toMatch(/"level":(50|60)/);
  });
});

function hostOf(hosts: readonly NodeHost[]): NodeHost {
  const [host] = hosts;
  if (host === undefined) throw new Error("No host was started.");
  return host;
}

/** An installation id whose bucket in a rollout is as wanted. */
async function deviceWhere(wanted: (bucket: number) => boolean, salt: string): Promise<string> {
  for (let index = 0; ; index += 1) {
    const id = `device-of-a-test-${index}`;
    if (wanted(await rolloutBucket(salt, id, sha256))) return id;
  }
}
