import { AtollError } from "@atoll/protocol";
import type { RegistryApi } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { createFakeContext, ORIGIN, runFake } from "../testing/fake-context.ts";
import { fakeRelease, fakeVersion } from "../testing/fake-versions.ts";

const run = (api: Partial<RegistryApi>, ...args: string[]) => {
  const fake = createFakeContext({ signedInTo: ORIGIN, api });
  return runFake([...args, "--app", "com.example.sample"], fake).then((ran) => ({ ...ran, ...fake }));
};
const RELEASES = [
  fakeRelease({ code: 1, state: "superseded" }),
  fakeRelease({ code: 2, state: "superseded" }),
  fakeRelease({ code: 3, percent: 10 }),
];

describe("atoll status", () => {
  it("shows the newest versions first", async () => {
    const versions = async () => [fakeVersion({ code: 1 }), fakeVersion({ code: 2, state: "released" })];
    const { code, out } = await run({ versions }, "status");
    expect(code).toBe(0);
    expect(out).toMatch(/1\.0\.2 \(2\) {2}released .*ago\n\n1\.0\.1 \(1\) {2}ready/);
    expect(JSON.parse((await run({ versions }, "status", "--json")).out)).toMatchObject({
      ok: true,
      app: "com.example.sample",
      versions: [{ version: { code: 2 } }, { version: { code: 1 } }],
    });
  });

  it("follows a version until it settles", async () => {
    const states = ["checking", "in_review", "approved"] as const;
    let at = 0;
    const api: Partial<RegistryApi> = {
      versions: async () => [fakeVersion({ state: "checking" })],
      version: async () => fakeVersion({ state: states[at++] ?? "approved" }),
    };
    const { code, out, waits } = await run(api, "status", "--watch");
    expect({ code, waits }).toEqual({ code: 0, waits: [1_000, 1_000] });
    expect(out).toContain("approved");
  });

  it("says when there is nothing yet, or not that version", async () => {
    expect((await run({ versions: async () => [] }, "status")).out).toContain("atoll submit");
    expect(await run({ versions: async () => [] }, "status", "7")).toMatchObject({
      code: 4,
      error: expect.stringContaining("no version 7"),
    });
  });

  it("needs a mini-app", async () => {
    const fake = createFakeContext({ signedInTo: ORIGIN });
    expect(await runFake(["status"], fake)).toMatchObject({
      code: 2,
      error: expect.stringContaining("--app <id>"),
    });
  });
});

describe("atoll release", () => {
  it("waits while the registry compiles what was approved", async () => {
    const answers = [
      new AtollError("STATE_CONFLICT"),
      new AtollError("STATE_CONFLICT"),
      fakeRelease({ percent: 10 }),
    ];
    const api: Partial<RegistryApi> = {
      versions: async () => [fakeVersion({ state: "approved" })],
      release: async (id, to) => {
        expect({ id, to }).toEqual({ id: "version_1", to: { percent: 10 } });
        const answer = answers.shift();
        if (answer instanceof Error) throw answer;
        return answer ?? fakeRelease();
      },
    };
    const { code, out, waits } = await run(api, "release", "1", "--percent", "10");
    expect({ code, waits }).toEqual({ code: 0, waits: [1_000, 1_000] });
    expect(out).toBe("1.0.1 (1)  released  10 %  since 2026-01-01T03:00:00.000Z");
  });

  it("takes the registry's no for a version in any other state", async () => {
    const api: Partial<RegistryApi> = {
      versions: async () => [fakeVersion({ state: "in_review" })],
      release: () => Promise.reject(new AtollError("STATE_CONFLICT", "It is in_review.")),
    };
    expect(await run(api, "release", "1", "--percent", "10")).toMatchObject({ code: 4, waits: [] });
  });

  it.each([[], ["--percent", "0"], ["--percent", "101"], ["--percent", "10.5"], ["--percent", "ten"]])(
    "wants a whole share of people: %j",
    async (...given) => {
      expect(await run({}, "release", "1", ...given)).toMatchObject({
        code: 2,
        error: expect.stringMatching(/percent/i),
      });
    },
  );
});

describe("atoll releases", () => {
  it("shows them newest first", async () => {
    const { out } = await run({ releases: async () => RELEASES }, "releases");
    expect(out.split("\n").map((line) => line.split("  ").slice(0, 3).join(" "))).toEqual([
      "1.0.3 (3) released 10 %",
      "1.0.2 (2) superseded since 2026-01-02T03:00:00.000Z",
      "1.0.1 (1) superseded since 2026-01-01T03:00:00.000Z",
    ]);
  });
});

describe("atoll rollout", () => {
  it("raises, pauses and resumes the current release", async () => {
    const asked: unknown[] = [];
    const note = (...call: unknown[]) => {
      asked.push(call);
      return Promise.resolve(fakeRelease({ code: 3, paused: call[0] === "pause" }));
    };
    const api: Partial<RegistryApi> = {
      releases: async () => RELEASES,
      rollout: (id, percent) => note("rollout", id, percent),
      pause: (id) => note("pause", id),
      resume: (id) => note("resume", id),
    };
    expect((await run(api, "rollout", "50")).code).toBe(0);
    expect((await run(api, "rollout", "--pause")).out).toContain("paused");
    expect((await run(api, "rollout", "--resume")).code).toBe(0);
    expect(asked).toEqual([
      ["rollout", "release_3", 50],
      ["pause", "release_3"],
      ["resume", "release_3"],
    ]);
  });

  it.each([[], ["50", "--pause"], ["--pause", "--resume"]])(
    "wants one thing at a time: %j",
    async (...given) => {
      expect((await run({}, "rollout", ...given)).code).toBe(2);
    },
  );

  it("says when nothing is released", async () => {
    expect(await run({ releases: async () => [] }, "rollout", "50")).toMatchObject({ code: 4 });
  });
});

describe("--json of releases", () => {
  const api: Partial<RegistryApi> = {
    versions: async () => [fakeVersion({ state: "approved" })],
    releases: async () => RELEASES,
    release: async () => fakeRelease(),
    rollout: async () => fakeRelease(),
    rollback: async () => fakeRelease(),
  };

  it.each([
    [["release", "1", "--percent", "5"], { release: fakeRelease() }],
    [["rollout", "50"], { release: fakeRelease() }],
    [["rollback"], { release: fakeRelease() }],
    [["releases"], { releases: [...RELEASES].reverse() }],
  ])("is one document for %j", async (args, rest) => {
    const { code, out } = await run(api, ...args, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ ok: true, app: "com.example.sample", ...rest });
  });
});

describe("atoll rollback", () => {
  const rolledTo: string[] = [];
  const api: Partial<RegistryApi> = {
    releases: async () => RELEASES,
    rollback: async (app, id) => {
      expect(app).toBe("com.example.sample");
      rolledTo.push(id);
      return fakeRelease();
    },
  };

  it("goes to the release before, or to the version named", async () => {
    expect((await run(api, "rollback")).code).toBe(0);
    expect((await run(api, "rollback", "1")).code).toBe(0);
    expect(rolledTo).toEqual(["release_2", "release_1"]);
  });

  it("says when there is none to go back to", async () => {
    expect(await run(api, "rollback", "9")).toMatchObject({
      code: 4,
      error: expect.stringContaining("version 9"),
    });
    expect(await run({ releases: async () => [fakeRelease()] }, "rollback")).toMatchObject({ code: 4 });
  });
});
