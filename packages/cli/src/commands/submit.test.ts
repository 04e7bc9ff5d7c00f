import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { readPackage } from "@atoll/distribution/package";
import { describe, expect, it } from "vitest";
import { createFakeContext, ORIGIN, runFake } from "../testing/fake-context.ts";
import { EVAL_FINDING, fakeVersion } from "../testing/fake-versions.ts";
import { createTempProject } from "../testing/temp-project.ts";

const APP = {
  id: "com.example.sample",
  team: "team_1",
  name: "Sample",
  createdAt: "2026-01-01T00:00:00.000Z",
};
const STEP = { name: "unpack", state: "passed", reason: null, startedAt: null, endedAt: null } as const;

/** A registry that gives these answers about the version, one after the other. */
function registryWith(answers: readonly Version[], over: Partial<RegistryApi> = {}): Partial<RegistryApi> {
  const left = [...answers];
  return {
    apps: async () => [APP],
    upload: async (_, body) => {
      await drain(body);
      return fakeVersion({ state: "uploaded" });
    },
    version: async () => left.shift() ?? fakeVersion(),
    submit: async () => fakeVersion({ state: "in_review" }),
    ...over,
  };
}

async function drain(body: Uint8Array | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
}

async function submit(api: Partial<RegistryApi>, ...more: string[]) {
  await using project = await createTempProject();
  const fake = createFakeContext({ signedInTo: ORIGIN, api });
  const ran = await runFake(["submit", project.dir, "--skip-checks", ...more], fake);
  return { ...ran, ...fake };
}

describe("atoll submit", () => {
  it("uploads what atoll bundle makes, waits for the checks and sends the version to review", async () => {
    let sent: { digest: string; files: string[] } | undefined;
    const upload: RegistryApi["upload"] = async (app, body, digest) => {
      const bytes = await drain(body);
      expect(app).toBe(APP.id);
      expect(createHash("sha256").update(bytes).digest("base64")).toBe(digest);
      sent = { digest, files: [...readPackage(bytes).keys()] };
      return fakeVersion({ state: "uploaded" });
    };
    const answers = [
      fakeVersion({ state: "checking", steps: [STEP, { ...STEP, name: "smoke", state: "running" }] }),
      fakeVersion(),
    ];
    const { code, out, said } = await submit(registryWith(answers, { upload }));
    expect(code).toBe(0);
    expect(sent?.files).toEqual(["integrity.json", "main.jsbundle", "main.jsbundle.map", "manifest.json"]);
    expect(out).toContain("in_review");
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Uploading .* 100 %$/),
        "Checks at the registry: 1 of 2, smoke …",
      ]),
    );
  });

  it("ends with 1 and the findings when the checks fail", async () => {
    const api = registryWith([fakeVersion({ state: "checks_failed", findings: [EVAL_FINDING] })]);
    const { code, out } = await submit(api);
    expect(code).toBe(1);
    expect(out).toContain("src/main.tsx:3:5 blocking static/eval eval makes code out of text.");
    const json = await submit(
      registryWith([fakeVersion({ state: "checks_failed", findings: [EVAL_FINDING] })]),
      "--json",
    );
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      version: { state: "checks_failed" },
      findings: [EVAL_FINDING],
    });
  });

  it("goes on after a connection that broke, and sends the package again from its start", async () => {
    const lengths: number[] = [];
    const upload: RegistryApi["upload"] = async (_, body) => {
      lengths.push((await drain(body)).length);
      if (lengths.length === 1) throw new AtollError("REGISTRY_UNREACHABLE");
      if (lengths.length === 2) throw new AtollError("UPLOAD_INCOMPLETE");
      return fakeVersion({ state: "uploaded" });
    };
    const { code, waits } = await submit(registryWith([fakeVersion()], { upload }));
    expect(code).toBe(0);
    expect(new Set(lengths).size).toBe(1);
    expect(lengths).toHaveLength(3);
    expect(waits).toEqual([1_000, 2_000]);
  });

  it("gives up on a registry that stays away, and at once on one that refuses", async () => {
    const away = await submit(
      registryWith([], { upload: () => Promise.reject(new AtollError("REGISTRY_UNREACHABLE", "Gone.")) }),
    );
    expect(away).toMatchObject({ code: 5, error: "REGISTRY_UNREACHABLE  Gone." });
    const refused = await submit(
      registryWith([], { upload: () => Promise.reject(new AtollError("VERSION_NOT_RISING", "Raise it.")) }),
    );
    expect(refused).toMatchObject({ code: 4, error: "VERSION_NOT_RISING  Raise it.", waits: [] });
  });

  it("checks a version again whose checks broke off by no fault of its own", async () => {
    const broken = fakeVersion({
      state: "checks_failed",
      steps: [{ ...STEP, state: "error", reason: "out of memory" }],
    });
    const retried: string[] = [];
    const retry: RegistryApi["retry"] = async (id) => {
      retried.push(id);
      return fakeVersion({ state: "uploaded" });
    };
    const { code } = await submit(registryWith([fakeVersion()], { upload: async () => broken, retry }));
    expect({ code, retried }).toEqual({ code: 0, retried: ["version_1"] });
    const still = await submit(registryWith([broken]));
    expect(still).toMatchObject({ code: 5, out: expect.stringContaining("out of memory") });
  });

  it("waits for the review when asked, and ends as it ends", async () => {
    const decision = { rules: ["static/eval"], note: "Please mend.", at: "2026-01-02T04:00:00.000Z" };
    const inReview = fakeVersion({ state: "in_review" });
    const back = fakeVersion({
      state: "changes_requested",
      decision: { ...decision, outcome: "changes_requested" },
    });
    expect(await submit(registryWith([fakeVersion(), inReview, back]), "--wait")).toMatchObject({
      code: 1,
      out: expect.stringContaining("Please mend."),
    });
    const approved = fakeVersion({ state: "approved", decision: { ...decision, outcome: "approved" } });
    expect((await submit(registryWith([fakeVersion(), inReview, approved]), "--wait")).code).toBe(0);
  });

  it("makes a mini-app that is not there for the one team there is", async () => {
    const made: object[] = [];
    const createApp: RegistryApi["createApp"] = async (app) => {
      made.push(app);
      return APP;
    };
    const teams = async () => [{ id: "team_1", name: "Engines", role: "developer" as const }];
    await submit(registryWith([fakeVersion()], { apps: async () => [], teams, createApp }));
    expect(made).toEqual([{ id: "com.example.sample", team: "team_1", name: "Sample" }]);
    const own = registryWith([fakeVersion()], {
      apps: async () => [],
      createTeam: async () => ({ id: "team_9" }),
      createApp,
    });
    await submit(own, "--new-team", "Ada's");
    expect(made[1]).toMatchObject({ team: "team_9" });
  });

  it("asks which team when there are several, or none", async () => {
    const both = ["Engines", "Looms"].map((name, index) => ({
      id: `team_${index}`,
      name,
      role: "owner" as const,
    }));
    const many = registryWith([], { apps: async () => [], teams: async () => both });
    expect(await submit(many)).toMatchObject({ code: 2, error: expect.stringContaining('"Looms" (team_1)') });
    const none = registryWith([], { apps: async () => [], teams: async () => [] });
    expect(await submit(none)).toMatchObject({ code: 2, error: expect.stringContaining("--new-team") });
    const named = registryWith([fakeVersion()], {
      apps: async () => [],
      teams: async () => both,
      createApp: async () => APP,
    });
    expect(await submit(named, "--team", "Looms")).toMatchObject({ code: 0 });
  });

  it("sends nothing that does not build", async () => {
    await using project = await createTempProject({ "src/main.tsx": "export default (" });
    const fake = createFakeContext({ signedInTo: ORIGIN });
    expect(await runFake(["submit", project.dir], fake)).toMatchObject({
      code: 1,
      out: expect.stringContaining("nothing was sent"),
    });
  });
});
