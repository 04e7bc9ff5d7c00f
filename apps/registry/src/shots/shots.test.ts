import { versionShotsSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Env } from "../http/context.ts";
import type { Step } from "../pipeline/step.ts";
import { Hono } from "hono";
import { answerError } from "../http/answer-error.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { shotRoutes } from "./shot-routes.ts";
import { storeShots } from "./store-shots.ts";
import { shootNext, workShots } from "./work-shots.ts";

let test: TestParts;
let app: SampleApp;
let code = 0;
beforeAll(async () => {
  test = await createTestParts();
  app = await addSampleApp(test.registry, "pictured");
});
afterAll(() => test.stop());

/** A version that passed its checks. */
async function ready(): Promise<string> {
  const { id } = await app.upload({ code: (code += 1) });
  await test.registry.db.query("update versions set state = 'ready' where id = $1", [id]);
  return id;
}

function step(run: Step["run"] = async () => []): Step {
  return { name: "shots", enforced: false, required: false, run };
}

const stateOf = async (id: string) => {
  const [row] = await test.registry.db.query<{ state: string }>(
    "select state from steps where version_id = $1 and name = 'shots'",
    [id],
  );
  return row?.state;
};

describe("taking pictures", () => {
  it("comes to each version once, that of a waiting reviewer first", async () => {
    const [first, second] = [await ready(), await ready()];
    await test.registry.db.query("update versions set state = 'in_review' where id = $1", [second]);
    const seen: string[] = [];
    const look = step(async (_, { id }) => {
      seen.push(id);
      return [];
    });
    const done = [];
    for (let turn = 0; turn < 3; turn += 1) done.push(await shootNext(test.registry, look));
    expect([seen, done]).toEqual([
      [second, first],
      [true, true, false],
    ]);
  });

  it("begins anew where a process was killed in the middle", async () => {
    const id = await ready();
    await test.registry.db.query(
      "insert into steps (version_id, name, position, state, attempts) values ($1, 'shots', 99, 'running', 1)",
      [id],
    );
    expect(await shootNext(test.registry, step())).toBe(true);
    expect(await stateOf(id)).toBe("passed");
  });

  it("gives up a version that ends the process each time, and never stops it", async () => {
    const id = await ready();
    const broken = step(async () => {
      throw new Error("a fault of ours");
    });
    expect(await shootNext(test.registry, broken)).toBe(true);
    expect(await stateOf(id)).toBe("error");
    expect(await shootNext(test.registry, broken)).toBe(false);
    const [version] = await test.registry.db.query<{ state: string }>(
      "select state from versions where id = $1",
      [id],
    );
    expect(version?.state).toBe("ready");
  });

  it("is one process's at a time", async () => {
    await ready();
    let runs = 0;
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = step(async () => {
      runs += 1;
      await held;
      return [];
    });
    const first = shootNext(test.registry, slow);
    await expect.poll(() => runs).toBe(1);
    expect(await shootNext(test.registry, slow)).toBe(false);
    go();
    expect(await first).toBe(true);
  });

  it("goes on by itself, and ends in order", async () => {
    const id = await ready();
    const stop = workShots(test.registry, step());
    await expect.poll(() => stateOf(id)).toBe("passed");
    await stop();
  });
});

describe("pictures of a version", () => {
  const PNG = Buffer.from("89504e470d0a1a0a", "hex");
  let id: string;
  beforeAll(async () => {
    id = await ready();
    const shot = { bytes: PNG, width: 780, height: 1688 };
    await storeShots(test.registry, id, [
      { ...shot, name: "dark-first" },
      { ...shot, name: "light-first" },
    ]);
  });
  function ask(actor: Actor | undefined, path = "") {
    const routes = new Hono<Env>();
    routes.onError((error, c) => answerError(error, c, test.registry.log));
    routes.use(async (c, next) => {
      c.set("actor", actor);
      await next();
    });
    return routes.route("/", shotRoutes(test.registry)).request(`/versions/${id}/shots${path}`);
  }

  it("are for its team and the staff, and for nobody else", async () => {
    const people = [
      app.developer,
      await addPerson(test.registry, "rita", ["reviewer"]),
      await addPerson(test.registry, "mo", ["moderator"]),
      await addPerson(test.registry, "olga", ["operator"]),
      await addPerson(test.registry, "stranger"),
      undefined,
    ];
    for (const path of ["", "/dark-first"]) {
      const statuses = await Promise.all(people.map(async (actor) => (await ask(actor, path)).status));
      expect(statuses).toEqual([200, 200, 200, 404, 404, 401]);
    }
  });

  it("are listed in the order that they are shown in, and there is a word for a registry that takes none", async () => {
    const { shots, configured } = versionShotsSchema.parse(await (await ask(app.developer)).json());
    expect(shots.map(({ name }) => name)).toEqual(["light-first", "dark-first"]);
    expect(configured).toBe(false);
    expect((await ask(app.developer, "/no-such")).status).toBe(404);
    const picture = await ask(app.developer, "/dark-first");
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect(picture.headers.get("content-security-policy")).toContain("sandbox");
    expect(Buffer.from(await picture.arrayBuffer()).equals(PNG)).toBe(true);
  });
});
