import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { auditStaffRoutes } from "./audit-routes.ts";

let test: TestParts;
let ask: AskArea;
beforeAll(async () => {
  test = await createTestParts();
  ask = apiAs(test.registry, await addPerson(test.registry, "olga", ["operator"]), auditStaffRoutes);
  const { db, audit } = test.registry;
  await db.transaction(async (tx) => {
    for (let number = 1; number <= 150; number += 1)
      await audit.record(tx, { actor: "user_1", action: "test.happened", subject: String(number) });
  });
});
afterAll(() => test.stop());

type Page = { entries: { id: number; subject: string }[]; next: number | null; brokenAt: number | null };

describe("GET /audit", () => {
  it("gives the log newest first, page by page, and says that it is whole", async () => {
    const first = (await ask("GET", "/audit")).body as unknown as Page;
    expect(first.entries).toHaveLength(100);
    expect(first.entries[0]?.subject).toBe("150");
    expect(first.brokenAt).toBe(null);
    const second = (await ask("GET", `/audit?before=${first.next}`)).body as unknown as Page;
    expect(second.entries.map(({ subject }) => Number(subject))).toEqual(
      Array.from({ length: 50 }, (_, index) => 50 - index),
    );
    expect(second.next).toBe(null);
  });

  it.each([
    ["a person", "rosa", ["plant.watered", "planter.made"]],
    ["a thing", "fern", ["plant.moved", "plant.watered"]],
    ["an action", "plant.moved", ["plant.moved"]],
    ["an area of actions, and none that only begins alike", "plant", ["plant.moved", "plant.watered"]],
    ["nothing there is, its signs taken as they are", "pl%", []],
  ])("gives only what is about %s", async (_, about, actions) => {
    const { db, audit } = test.registry;
    await db.transaction(async (tx) => {
      await audit.record(tx, { actor: "rosa", action: "planter.made", subject: "pot" });
      await audit.record(tx, { actor: "rosa", action: "plant.watered", subject: "fern" });
      await audit.record(tx, { actor: "tom", action: "plant.moved", subject: "fern" });
    });
    const { body } = await ask("GET", `/audit?about=${encodeURIComponent(about)}`);
    const found = (body as unknown as { entries: { action: string }[] }).entries.map(({ action }) => action);
    expect(found.slice(0, actions.length)).toEqual(actions);
    expect(new Set(found)).toEqual(new Set(actions));
  });

  it("is for operators, and takes no query but its own", async () => {
    const reviewer = apiAs(
      test.registry,
      await addPerson(test.registry, "rita", ["reviewer"]),
      auditStaffRoutes,
    );
    expect((await reviewer("GET", "/audit")).status).toBe(403);
    for (const query of ["?before=0", "?before=x", "?limit=5", "?about="])
      expect((await ask("GET", `/audit${query}`)).status).toBe(400);
  });
});
