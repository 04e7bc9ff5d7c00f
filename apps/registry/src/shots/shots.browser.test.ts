import { join } from "node:path";
import type { Site } from "@atoll/shell/site";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExample, zipWithCode } from "../../../../scripts/seed/example-package.ts";
import { buildPreview } from "../../../shell/site/testing/build-preview.ts";
import { unpackChromium } from "../../../../scripts/start/packed-chromium.ts";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import { unpack } from "../pipeline/unpack.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addApp, addPerson, addTeam } from "../testing/people.ts";
import { samplePackage } from "../testing/sample-package.ts";
import { takeIn } from "../uploads/take-in.ts";
import { createShotsStep } from "./shots-step.ts";
import { shootNext } from "./work-shots.ts";

const CHECKOUT = join(import.meta.dirname, "..", "..", "..", "..");
const EXAMPLE = "org.atoll.seven-tasks";

let test: TestParts;
let site: Pick<Site, "files" | "previewFor">;
let executable: string;

beforeAll(async () => {
  executable = await unpackChromium();
  site = await buildPreview(CHECKOUT);
  test = await createTestParts({ config: { chromium: executable } });
}, 120_000);
afterAll(() => test?.stop());

/** A version that passed its checks, of a mini-app of its own. */
async function ready(id: string, bytes: Uint8Array): Promise<string> {
  const { registry } = test;
  const developer = await addPerson(registry, `dev-${id}`);
  const team = `team_${id}`;
  await addTeam(registry, team, [[developer, "developer"]]);
  await addApp(registry, id, team);
  const version = await takeIn(registry, { appId: id, userId: developer.userId, bytes });
  await unpack(registry, version);
  await registry.db.query("update versions set state = 'ready' where id = $1", [version.id]);
  return version.id;
}

const step = (path = executable) => createShotsStep({ executable: path, site: async () => site });
const shotsOf = (id: string) =>
  test.registry.db.query<{ name: string; sha256: string; width: number; height: number }>(
    "select name, sha256, width, height from shots where version_id = $1 order by name",
    [id],
  );
const shown = async (id: string) => describeVersion(test.registry, await versionRow(test.registry.db, id));

describe("a version in a real browser", () => {
  it("is pictured light and dark, at once and some seconds on", { timeout: 120_000 }, async () => {
    const id = await ready(
      EXAMPLE,
      zipWithCode(await buildExample(join(CHECKOUT, "examples/seven-tasks")), 1),
    );
    expect(await shootNext(test.registry, step())).toBe(true);
    const { findings, steps } = await shown(id);
    expect(findings).toEqual([]);
    expect(steps.find(({ name }) => name === "shots")?.state).toBe("passed");
    const shots = await shotsOf(id);
    expect(shots.map(({ name, width, height }) => [name, width, height])).toEqual(
      ["dark-first", "dark-later", "light-first", "light-later"].map((name) => [name, 780, 1688]),
    );
    const [dark, , light] = shots;
    expect(dark?.sha256).not.toBe(light?.sha256);
    expect(await shootNext(test.registry, step())).toBe(false);
  });

  it("that breaks at once is a finding, and a picture of how it broke", { timeout: 120_000 }, async () => {
    const main = `__atoll_define("main", [], function () { throw new Error("broken on purpose"); });\n`;
    const id = await ready("org.example.broken", samplePackage({ id: "org.example.broken", main }));
    await shootNext(test.registry, step());
    const { findings, state } = await shown(id);
    expect(state).toBe("ready");
    expect(findings).toMatchObject([
      { severity: "warning", rule: expect.stringMatching(/^shots\//) as string },
    ]);
    expect(await shotsOf(id)).toHaveLength(4);
  });

  it("is left alone by a browser that does not start, which is a note", { timeout: 120_000 }, async () => {
    const id = await ready("org.example.none", samplePackage({ id: "org.example.none" }));
    await shootNext(test.registry, step("/nowhere/chromium"));
    const { findings, steps } = await shown(id);
    expect(findings).toMatchObject([{ severity: "note", rule: "shots/not-taken" }]);
    expect(steps.find(({ name }) => name === "shots")?.state).toBe("passed");
    expect(await shotsOf(id)).toEqual([]);
  });
});
