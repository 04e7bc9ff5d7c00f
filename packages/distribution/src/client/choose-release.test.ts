import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../node/sha256.ts";
import { createTestDevice } from "../testing/index.ts";
import { rolloutBucket } from "./rollout.ts";

const APP = "com.example.tip";
const idOf = (index: number) => `installation-${String(index).padStart(6, "0")}`;

/** The installation id of a device inside, or outside, the first percents of the fake registry's rollouts. */
async function deviceIn(percent: number, inside = true): Promise<string> {
  for (let index = 0; ; index += 1) {
    if ((await rolloutBucket("salt", idOf(index), sha256)) < percent === inside) return idOf(index);
  }
}

describe("the bucket of a device", () => {
  it("is in its tenth for about a tenth of ten thousand devices, in each tenth", async () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      counts[Math.floor((await rolloutBucket("a salt", idOf(index), sha256)) / 10)]! += 1;
    }
    // Five standard deviations.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("is the same each time, and another one under another salt", async () => {
    const buckets = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => [
        await rolloutBucket("one", idOf(index), sha256),
        await rolloutBucket("two", idOf(index), sha256),
      ]),
    );
    expect(await rolloutBucket("one", idOf(0), sha256)).toBe(buckets[0]![0]);
    expect(buckets.filter(([one, two]) => one !== two).length).toBeGreaterThan(40);
  });

  it("is a number from 0 to 99 for any salt and id", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (salt, id) => {
        const bucket = await rolloutBucket(salt, id, sha256);
        expect(Number.isInteger(bucket) && bucket >= 0 && bucket < 100).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a staged rollout", () => {
  async function withRollout(inside: boolean) {
    const device = createTestDevice();
    const id = await deviceIn(10, inside);
    const client = await device.start({ randomId: () => id });
    device.registry.release(APP, 1);
    await client.load(APP);
    device.registry.build(APP, 2);
    device.registry.offer(APP, [{ release: "r2", percent: 10 }, { release: "r1" }]);
    return { ...device, client };
  }

  it("reaches the devices inside, and leaves the others with the release before", async () => {
    const { client } = await withRollout(true);
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r2" } });
    const outside = await withRollout(false);
    expect(await outside.client.check(APP)).toEqual({ status: "current" });
  });

  it("reaches the others when it rises", async () => {
    const { client, registry } = await withRollout(false);
    registry.offer(APP, [{ release: "r2", percent: 100 }, { release: "r1" }]);
    expect(await client.check(APP)).toMatchObject({ release: { id: "r2" } });
  });

  it("takes nobody new while it is paused; who has the release keeps it", async () => {
    const paused = [{ release: "r2", percent: 10, paused: true }, { release: "r1" }];
    const early = await withRollout(true);
    await early.client.check(APP);
    early.registry.offer(APP, paused);
    expect(await early.client.check(APP)).toEqual({ status: "current" });
    expect((await early.client.load(APP)).release.id).toBe("r2");
    const late = await withRollout(true);
    late.registry.offer(APP, paused);
    expect(await late.client.check(APP)).toEqual({ status: "current" });
    expect((await late.client.load(APP)).release.id).toBe("r1");
  });

  it("is undone by a rollback, for those inside too", async () => {
    const { client, registry } = await withRollout(true);
    await client.check(APP);
    registry.offer(APP, [{ release: "r1" }]);
    expect(await client.check(APP)).toMatchObject({ status: "updated", release: { id: "r1" } });
  });

  it("that is withdrawn with nothing in its place takes nothing away", async () => {
    const { client, registry } = await withRollout(true);
    registry.offer(APP, []);
    expect(await client.check(APP)).toEqual({ status: "current" });
    expect((await client.load(APP)).release.id).toBe("r1");
  });
});

describe("channels, levels and engines", () => {
  const always = { percent: 100, salt: "salt", paused: false };

  it("give testers what the trial channel offers, and everyone else the production channel", async () => {
    const device = createTestDevice();
    device.registry.build(APP, 1);
    device.registry.build(APP, 2);
    device.registry.offer(APP, [], {
      channels: {
        production: { offers: [{ release: "r1", ...always }] },
        trial: { offers: [{ release: "r2", ...always }] },
      },
    });
    const tester = await device.start({ channel: "trial" });
    expect(await tester.check(APP)).toMatchObject({ release: { id: "r2" } });
    const other = createTestDevice();
    other.registry.release(APP, 1);
    const trialOfNone = await other.start({ channel: "trial" });
    expect(await trialOfNone.check(APP)).toMatchObject({ release: { id: "r1" } });
  });

  it("may differ from one mini-app to the next, and back: who is invited no more gets what everyone has", async () => {
    const device = createTestDevice();
    device.registry.build(APP, 1);
    device.registry.build(APP, 2);
    device.registry.offer(APP, [], {
      channels: {
        production: { offers: [{ release: "r1", ...always }] },
        trial: { offers: [{ release: "r2", ...always }] },
      },
    });
    const invited = new Set([APP]);
    const client = await device.start({ channelFor: (app) => (invited.has(app) ? "trial" : undefined) });
    expect(await client.check(APP)).toMatchObject({ release: { id: "r2" } });
    invited.clear();
    expect(await client.check(APP)).toMatchObject({ release: { id: "r1" } });
    expect((await client.load(APP)).release.id).toBe("r1");
  });

  it("pass over what this host does not run for the next offer", async () => {
    const { registry, start } = createTestDevice();
    registry.build(APP, 1);
    registry.build(APP, 2, { format: "hermes-98" });
    registry.build(APP, 3, { apiLevel: 2 });
    registry.offer(APP, [{ release: "r3" }, { release: "r2" }, { release: "r1" }]);
    expect(await (await start()).check(APP)).toMatchObject({ release: { id: "r1" } });
  });

  it("say what a host would need that runs none of it", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 3, { apiLevel: 2 });
    await expect((await start()).check(APP)).rejects.toMatchObject({
      code: "NOT_ON_OFFER",
      message: expect.stringContaining("needs API level 2"),
    });
  });

  it("take the format that the host likes best", async () => {
    const { registry, start } = createTestDevice();
    const bytecode = registry.build(APP, 1, { format: "hermes-98", code: "bytes" }).code;
    const { code } = registry.build(APP, 1, { code: "text" });
    registry.offer(APP, [{ release: "r1" }]);
    const statement = registry.offer(APP, [{ release: "r1" }]);
    registry.offer(APP, [{ release: "r1" }], {
      releases: [{ ...statement.releases[0]!, code: [...code, ...bytecode] }],
    });
    const both = await start({ formats: ["hermes-98", "js"] });
    expect((await both.load(APP)).code.format).toBe("hermes-98");
    const js = await start({ formats: ["js"] });
    expect((await js.load(APP)).code.format).toBe("js");
  });
});
