import { telemetryReportSchema } from "@atoll/distribution/registry";
import type { TelemetryEvent } from "@atoll/distribution/registry";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiAs } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addReleasedApp } from "../testing/released-app.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { forgetTelemetry } from "./take-telemetry.ts";
import { telemetryCreatorRoutes, telemetryRoutes } from "./telemetry-routes.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const JSON_TYPE = { "content-type": "application/json" };

let test: TestParts;
let next = 0;
beforeAll(async () => {
  test = await createTestParts();
});
afterAll(() => test.stop());

const send = (body: unknown, headers: HeadersInit = JSON_TYPE) =>
  apiAs(test.registry, undefined, telemetryRoutes)("POST", "/v1/telemetry", body, headers);

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

async function rowsOf(app: string): Promise<number> {
  return (await test.registry.db.query("select 1 from telemetry_counts where app_id = $1", [app])).length;
}

/** A mini-app that is released, and how its team reads of it. */
async function addApp() {
  const app = await addReleasedApp(test.registry, `seen${(next += 1)}`);
  const ask = apiAs(test.registry, app.developer, telemetryCreatorRoutes);
  const read = async (query = "") =>
    telemetryReportSchema.parse((await ask("GET", `/apps/${app.id}/telemetry${query}`)).body);
  return { app, ask, read, about: { app: app.id, version: 1 } };
}

describe("telemetry", () => {
  it("is counted by mini-app, version and day, and read with every day of the range", async () => {
    const { about, read } = await addApp();
    const starts = [90, 110, 120, 3_000].map((ms) => ({ ...about, event: "start", ms }));
    const opens = Array.from({ length: 4 }, () => ({ ...about, event: "open" }));
    const crash = { ...about, event: "crash", code: "MEMORY_EXCEEDED" };
    expect((await send({ events: [...opens, ...starts] })).status).toBe(202);
    expect((await send({ events: [crash, crash] })).status).toBe(202);
    const report = await read("?days=7");
    expect(report.days).toHaveLength(7);
    expect(report.days.at(-1)).toMatchObject({ opens: 4, crashes: 2 });
    expect(report.days[0]).toMatchObject({ opens: 0, crashes: 0, medianMs: null, p95Ms: null });
    expect(report.versions).toMatchObject([{ version: { name: "1.0.1", code: 1 }, opens: 4, crashes: 2 }]);
    expect(report.versions[0]?.medianMs).toBeGreaterThan(100);
    expect(report.versions[0]?.medianMs).toBeLessThanOrEqual(150);
    expect(report.versions[0]?.p95Ms).toBeGreaterThan(2_400);
    expect(report.crashes).toEqual([{ code: "MEMORY_EXCEEDED", count: 2 }]);
    expect((await read("?days=30&version=2")).versions).toEqual([]);
  });

  it("loses nothing when many send at once", async () => {
    const { about, read } = await addApp();
    const events = [1, 2].map(() => ({ ...about, event: "open" }));
    await Promise.all(Array.from({ length: 12 }, () => send({ events })));
    expect((await read()).versions[0]?.opens).toBe(24);
  });

  it("is put on the day on which it came, and forgotten after more than a year", async () => {
    const { about, read, app } = await addApp();
    await send({ events: [{ ...about, event: "open" }] });
    test.passTime(DAY_MS);
    await send({ events: [{ ...about, event: "open" }] });
    expect((await read("?days=7")).days.map(({ opens }) => opens)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    test.passTime(400 * DAY_MS);
    await forgetTelemetry(test.registry);
    expect(await rowsOf(app.id)).toBe(1);
  });

  it("of what was never released makes no row, and is answered like any other", async () => {
    const { about } = await addApp();
    const unreleased = await addSampleApp(test.registry, `unseen${next}`);
    await unreleased.upload();
    for (const event of [
      { ...about, version: 999, event: "open" },
      { app: unreleased.id, version: 1, event: "open" },
      { app: "org.example.nobody", version: 1, event: "open" },
    ])
      expect(await send({ events: [event] })).toEqual({ status: 202, body: {} });
    expect(await rowsOf(unreleased.id)).toBe(0);
    expect(await rowsOf("org.example.nobody")).toBe(0);
  });

  it("of codes that nobody knows makes one row, not thousands", async () => {
    const { about, app } = await addApp();
    const codes = ["A", "B", "C"].map((letter) => `MADE_UP_${letter}`);
    await send({ events: codes.map((code) => ({ ...about, event: "crash", code })) });
    expect(await rowsOf(app.id)).toBe(1);
  });

  it.each([
    ["a person", { user: "user_1" }],
    ["a device", { device: "x" }],
    ["a time of its own", { at: "2026-01-01T00:00:00Z" }],
    ["a text", { message: "What I typed" }],
    ["an event of its own", { event: "tap" }],
    ["a time that is none", { event: "start", ms: -1 }],
    ["an endless time", { event: "start", ms: Infinity }],
    ["half a millisecond", { event: "start", ms: 1.5 }],
    ["a code that is text", { event: "crash", code: "<b>a</b>" }],
    ["a version that is none", { version: "1" }],
    ["a number beyond numbers", { version: 2 ** 31 }],
    ["no mini-app", { app: "" }],
  ])("with %s is refused", async (_, more) => {
    const { about, app } = await addApp();
    expect(codeOf(await send({ events: [{ ...about, event: "open", ...more }] }))).toBe("INVALID_REQUEST");
    expect(await rowsOf(app.id)).toBe(0);
  });

  it("is taken by the dozen, as JSON, and whole or not at all", async () => {
    const { about, app } = await addApp();
    const event = { ...about, event: "open" };
    for (const body of [
      { events: [] },
      { events: Array.from({ length: 51 }, () => event) },
      { events: [event, { event: "open" }] },
      { events: [event], host: "mine" },
      [event],
      "x".repeat(20_000),
    ])
      expect(codeOf(await send(body))).toBe("INVALID_REQUEST");
    expect(codeOf(await send({ events: [event] }, { "content-type": "text/plain" }))).toBe("INVALID_REQUEST");
    expect(await rowsOf(app.id)).toBe(0);
  });

  it("is understood or refused by a code, whatever comes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        expect(codeOf(await send(body))).toBe("INVALID_REQUEST");
      }),
      { numRuns: 60 },
    );
  });

  it("of one mini-app is taken at a limited rate", async () => {
    const ask = apiAs(test.registry, undefined, telemetryRoutes);
    const events: readonly TelemetryEvent[] = [{ app: "org.example.flood", version: 1, event: "open" }];
    const codes: unknown[] = [];
    for (let sent = 0; sent <= 1_200; sent += 1)
      codes.push(codeOf(await ask("POST", "/v1/telemetry", { events }, JSON_TYPE)));
    expect([codes.indexOf("TOO_MANY_REQUESTS"), new Set(codes).size]).toEqual([1_200, 2]);
  });

  it("is read by the team, and by nobody else", async () => {
    const { app, ask } = await addApp();
    const stranger = apiAs(
      test.registry,
      await addPerson(test.registry, `sam${next}`),
      telemetryCreatorRoutes,
    );
    expect(codeOf(await stranger("GET", `/apps/${app.id}/telemetry`))).toBe("NOT_FOUND");
    for (const query of ["?days=8", "?days=x", "?version=-1", "?user=1"])
      expect(codeOf(await ask("GET", `/apps/${app.id}/telemetry${query}`))).toBe("INVALID_REQUEST");
  });
});
