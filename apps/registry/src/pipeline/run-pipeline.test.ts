import { AtollError } from "@atoll/protocol";
import type { Finding } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import { retryChecks } from "../apps/retry-checks.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { runPipeline } from "./run-pipeline.ts";
import { ATTEMPTS } from "./run-step.ts";
import { STEPS, configuredSteps } from "./steps.ts";
import type { Step } from "./step.ts";

let test: TestParts;
let app: SampleApp;
let code = 0;
beforeAll(async () => {
  test = await createTestParts();
  app = await addSampleApp(test.registry, "piped");
});
afterAll(() => test.stop());

const BLOCKING: Finding = {
  rule: "static/secret",
  severity: "blocking",
  message: "A key.",
  fix: "Take it out.",
  file: "main.jsbundle",
  line: 3,
  column: 7,
  evidence: "sk_live_…",
};

const strict = { enforced: true, required: true };
const unpackStep = STEPS.filter(({ name }) => name === "unpack");

/** The real first step, and this one in the place of every other. */
function stepsOf(run: Step["run"], switches: Partial<Step> = {}): readonly Step[] {
  return STEPS.map((step) =>
    step.name === "unpack"
      ? step
      : { ...strict, ...switches, name: step.name, run: step.name === "static" ? run : async () => [] },
  );
}

async function upload() {
  return app.upload({ code: (code += 1) });
}

async function shown(id: string) {
  return describeVersion(test.registry, await versionRow(test.registry.db, id));
}

async function stepOf(id: string, name: string) {
  return (await shown(id)).steps.find((step) => step.name === name);
}

describe("the pipeline", () => {
  it("takes a version through every step, and stores its files once for all of them", async () => {
    const { id } = await upload();
    const seen: string[][] = [];
    const look: Step["run"] = async ({ db }) => {
      const files = await db.query<{ path: string }>("select path from version_files where version_id = $1", [
        id,
      ]);
      seen.push(files.map(({ path }) => path).sort());
      return [];
    };
    await runPipeline(test.registry, id, stepsOf(look));
    const version = await shown(id);
    expect(version.state).toBe("ready");
    expect(version.steps.map(({ state }) => state)).toEqual(STEPS.map(() => "passed"));
    expect(seen).toEqual([["integrity.json", "main.jsbundle", "manifest.json"]]);
  });

  it("stops a version that has a blocking finding, after the other checks have said theirs", async () => {
    const { id } = await upload();
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => [BLOCKING]),
    );
    const version = await shown(id);
    expect(version).toMatchObject({ state: "checks_failed", findings: [BLOCKING] });
    expect(version.steps.filter(({ state }) => state === "waiting")).toEqual([]);
  });

  it("keeps the worst findings of a step, and no more of them than are read, whatever text they hold", async () => {
    const { id } = await upload();
    const many = Array.from({ length: 500 }, (): Finding => ({ ...BLOCKING, severity: "note" }));
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => [...many, { ...BLOCKING, evidence: "\0 \ud800" }]),
    );
    const { state, findings } = await shown(id);
    expect(state).toBe("checks_failed");
    expect(findings).toHaveLength(200);
    expect(findings[0]).toEqual({ ...BLOCKING, evidence: "\ufffd \ufffd" });
  });

  it("lets a version pass whose finding is a warning, or of a step that is not enforced", async () => {
    const warned = await upload();
    await runPipeline(
      test.registry,
      warned.id,
      stepsOf(async () => [{ ...BLOCKING, severity: "warning" }]),
    );
    expect(await shown(warned.id)).toMatchObject({ state: "ready", findings: [{ severity: "warning" }] });
    const lenient = await upload();
    await runPipeline(
      test.registry,
      lenient.id,
      stepsOf(async () => [BLOCKING], { enforced: false }),
    );
    expect(await shown(lenient.id)).toMatchObject({ state: "ready", findings: [BLOCKING] });
  });

  it("tries a step that fails again, and no more often than it should", async () => {
    let tries = 0;
    const flaky: Step["run"] = async () => {
      tries += 1;
      if (tries < ATTEMPTS) throw new Error("a bug of ours");
      return [];
    };
    const { id } = await upload();
    await runPipeline(test.registry, id, stepsOf(flaky));
    expect((await shown(id)).state).toBe("ready");
    expect(tries).toBe(ATTEMPTS);
  });

  it("shows a step that cannot run as an error with its reason, and none of our secrets", async () => {
    const { id } = await upload();
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => {
        throw new Error("password of the database");
      }),
    );
    const step = await stepOf(id, "static");
    expect((await shown(id)).state).toBe("checking");
    expect(step?.state).toBe("error");
    expect(step?.reason).toMatch(/log says why.*atoll submit/);
    expect(step?.reason).not.toContain("password");
  });

  it("goes on from the step in error once the creator asks for it", async () => {
    const { id } = await upload();
    const ran: string[] = [];
    const failing = stepsOf(async () => {
      throw new Error("a bug of ours");
    });
    await runPipeline(test.registry, id, failing);
    await runPipeline(test.registry, id, failing);
    await retryChecks(test.registry, await versionRow(test.registry.db, id), app.developer.userId);
    expect((await stepOf(id, "static"))?.state).toBe("waiting");
    const mended = stepsOf(async () => []).map((step) => ({
      ...step,
      run: (async (registry, version) => {
        ran.push(step.name);
        return step.run(registry, version);
      }) satisfies Step["run"],
    }));
    await runPipeline(test.registry, id, mended);
    expect((await shown(id)).state).toBe("ready");
    expect(ran).not.toContain("unpack");
  });

  it("goes past a step in error that is not required", async () => {
    const { id } = await upload();
    const broken: Step["run"] = async () => {
      throw new Error("a bug of ours");
    };
    await runPipeline(test.registry, id, stepsOf(broken, { required: false }));
    expect((await shown(id)).state).toBe("ready");
    expect((await stepOf(id, "static"))?.state).toBe("error");
  });

  it("leaves a step waiting while the store is away, for a later job", async () => {
    const { id } = await upload();
    let away = true;
    const steps = stepsOf(async () => {
      if (away) throw new AtollError("UNAVAILABLE");
      return [];
    });
    await expect(runPipeline(test.registry, id, steps)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await stepOf(id, "static"))?.state).toBe("waiting");
    away = false;
    await runPipeline(test.registry, id, steps);
    expect((await shown(id)).state).toBe("ready");
  });

  it("does not run a step for ever in which the registry itself ends each time", async () => {
    const { id } = await upload();
    let ran = 0;
    const steps = stepsOf(async () => {
      ran += 1;
      return [];
    });
    await test.registry.db.query(
      "update steps set state = 'running', attempts = $2 where version_id = $1 and name = 'static'",
      [id, ATTEMPTS],
    );
    await runPipeline(test.registry, id, steps);
    expect(ran).toBe(0);
    expect(await stepOf(id, "static")).toMatchObject({
      state: "error",
      reason: expect.stringContaining("ended each time") as string,
    });
  });

  it("runs a step that the registry did not know when the version came", async () => {
    const { id } = await upload();
    const added: Step = { ...strict, name: "added-later", run: async () => [BLOCKING] };
    await runPipeline(test.registry, id, [...stepsOf(async () => []), added]);
    expect((await shown(id)).state).toBe("checks_failed");
    expect(await stepOf(id, "added-later")).toMatchObject({ state: "failed" });
  });

  it("runs a version once when two workers take it at the same time", async () => {
    const { id } = await upload();
    let ran = 0;
    const steps = stepsOf(async () => {
      ran += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [];
    });
    await Promise.all([1, 2, 3].map(() => runPipeline(test.registry, id, steps)));
    expect(ran).toBe(1);
    expect((await shown(id)).state).toBe("ready");
  });

  it("does nothing to a version that is past its checks", async () => {
    const { id } = await upload();
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => []),
    );
    const before = await shown(id);
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => [BLOCKING]),
    );
    expect(await shown(id)).toEqual(before);
  });

  it("looks no further into a package that cannot be taken apart", async () => {
    const { id } = await upload();
    const other = await test.registry.blobs.put(Buffer.from("no zip at all"));
    await test.registry.db.query("update versions set package_sha256 = $2 where id = $1", [id, other]);
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => []),
    );
    expect(await shown(id)).toMatchObject({
      state: "checks_failed",
      findings: [{ rule: "unpack/package-not-zip", severity: "blocking" }],
    });
    expect((await stepOf(id, "static"))?.state).toBe("waiting");
  });
});

describe("retrying checks", () => {
  it("is refused when another version took the code meanwhile", async () => {
    const failed = await upload();
    await runPipeline(
      test.registry,
      failed.id,
      stepsOf(async () => [BLOCKING]),
    );
    await app.upload({ code, main: "another try" });
    const retry = retryChecks(
      test.registry,
      await versionRow(test.registry.db, failed.id),
      app.developer.userId,
    );
    await expect(retry).rejects.toMatchObject({ code: "VERSION_NOT_RISING" });
  });

  it("runs every check again after they failed", async () => {
    const { id } = await upload();
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => [BLOCKING]),
    );
    await retryChecks(test.registry, await versionRow(test.registry.db, id), app.developer.userId);
    expect(await shown(id)).toMatchObject({ state: "uploaded", findings: [] });
    await runPipeline(
      test.registry,
      id,
      stepsOf(async () => []),
    );
    expect((await shown(id)).state).toBe("ready");
  });

  it("is refused while they run", async () => {
    const { id } = await upload();
    await test.registry.db.query("update versions set state = 'checking' where id = $1", [id]);
    const retry = retryChecks(test.registry, await versionRow(test.registry.db, id), app.developer.userId);
    await expect(retry).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  });
});

describe("the steps", () => {
  it("are as strict as the operator wants them, the first always strict", () => {
    const steps = configuredSteps({ steps: { smoke: { enforced: false, required: false } } });
    expect(steps.find(({ name }) => name === "smoke")).toMatchObject({ enforced: false, required: false });
    expect(steps.filter(({ enforced, required }) => !enforced || !required)).toHaveLength(1);
    expect(unpackStep).toHaveLength(1);
    const lenient = { enforced: false, required: false };
    expect(() => configuredSteps({ steps: { unpack: lenient } })).toThrow("always enforced");
    expect(() => configuredSteps({ steps: { typo: lenient } })).toThrow("can name manifest");
  });
});
