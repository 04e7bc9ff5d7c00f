import { areas } from "@atoll/capabilities";
import type { CallContext, Providers } from "@atoll/capabilities";
import { createFakePeople, createFakeProviders } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";
import { call as callMethod, replies } from "../testing/guest-calls.ts";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";
import type { OpenTest } from "../testing/test-host.ts";
import type { ConsentSheetRequest } from "./consent-prompt.ts";
import { createMemoryGrantStore } from "./memory-grant-store.ts";
import type { PromptAnswer } from "./prompt.ts";

const SCOPES = ["name", "avatar", "email", "phone", "ageRange"].map((field) => ({
  name: `profile.${field}`,
  reason: `We need your ${field}.`,
}));
const NAME = { scopes: ["name"] };

function createTest(options: { readonly providers?: object; readonly without?: "consent" } = {}) {
  const people = createFakePeople({ name: "Mia" });
  const sheets: { readonly request: ConsentSheetRequest; answer(answer: PromptAnswer): void }[] = [];
  const grants = createMemoryGrantStore();
  const { user } = createFakeProviders({ user: { people, age: 34 } });
  const made = createTestHost({
    providers: { user: { ...user, ...options.providers } } as never,
    host: {
      areas: areas.filter(({ name }) => name === "user" || name === "permissions"),
      grants,
      ...(options.without === undefined && {
        consent: (request) => new Promise((answer) => sheets.push({ request, answer })),
      }),
    },
  });
  const open = () => made.open(createTestApp({ scopes: SCOPES }));
  const answer = async (given: PromptAnswer, at = sheets.length - 1) => {
    sheets[at]?.answer(given);
    await settle();
  };
  return { ...made, people, sheets, grants, open, answer };
}
const call = (opened: OpenTest, id: number, method: string, params: unknown) =>
  callMethod(opened, [id, method, params]);

describe("a call for fields of the person's data", () => {
  it("shows exactly what goes, with the creator's reason, and gives it once the person agrees", async () => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", { scopes: ["name", "avatar"] });
    expect(test.sheets[0]?.request).toMatchObject({
      sessionId: opened.session.id,
      app: { id: "com.example.test", name: "Test" },
      rows: [
        { scope: "profile.name", shown: ["Mia"], prompt: "your name", reason: "We need your name." },
        { scope: "profile.avatar", shown: [], prompt: "your picture", reason: "We need your avatar." },
      ],
    });
    expect(replies(opened)).toEqual({});
    await test.answer("allow");
    expect(replies(opened)).toEqual({ 1: { name: "Mia", avatar: null } });
  });

  it("is PERMISSION_NOT_DECLARED at once for a scope that the manifest leaves out", async () => {
    const test = createTest();
    const opened = await test.open();
    const reply = await call(opened, 1, "user.request", { field: "address" });
    expect(reply).toMatchObject([
      0,
      { code: "PERMISSION_NOT_DECLARED", data: { permission: "profile.address" } },
    ]);
    expect(test.sheets).toEqual([]);
    expect(test.receipts).toMatchObject([{ kind: "denied", permission: "profile.address", by: "manifest" }]);
  });

  it("is not asked again after always, and leaves a receipt of each decision and use", async () => {
    const test = createTest();
    const first = await test.open();
    await call(first, 1, "user.profile", NAME);
    await test.answer("allow");
    first.session.close();
    const second = await test.open();
    await call(second, 1, "user.profile", NAME);
    expect(replies(second)).toEqual({ 1: { name: "Mia" } });
    expect(test.sheets).toHaveLength(1);
    expect(test.receipts.map(({ kind, permission }) => `${kind} ${permission}`)).toEqual([
      "granted profile.name",
      "used profile.name",
      "used profile.name",
    ]);
  });

  it("once lasts as long as this opening", async () => {
    const test = createTest();
    const first = await test.open();
    await call(first, 1, "user.profile", NAME);
    await test.answer("once");
    await call(first, 2, "user.profile", NAME);
    expect(replies(first)).toEqual({ 1: { name: "Mia" }, 2: { name: "Mia" } });
    first.session.close();
    await call(await test.open(), 1, "user.profile", NAME);
    expect(test.sheets).toHaveLength(2);
  });

  it("asks only for what was not decided yet", async () => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    await test.answer("allow");
    await call(opened, 2, "user.profile", { scopes: ["name", "avatar"] });
    expect(test.sheets[1]?.request.rows.map(({ scope }) => scope)).toEqual(["profile.avatar"]);
    await test.answer("deny");
    expect(replies(opened)).toMatchObject({ 2: "PERMISSION_DENIED" });
    await call(opened, 3, "user.profile", NAME);
    expect(replies(opened)).toMatchObject({ 3: { name: "Mia" } });
  });

  it("means nothing for the next person who signs in", async () => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    await test.answer("allow");
    test.people.become({ id: "person-2", name: "Ada" });
    await call(opened, 2, "user.profile", NAME);
    expect(test.sheets[1]?.request.rows[0]?.shown).toEqual(["Ada"]);
    expect(replies(opened)).not.toHaveProperty("2");
    await test.answer("once");
    test.people.become({ id: "person-3", name: "Eve" });
    await call(opened, 3, "user.profile", NAME);
    expect(test.sheets).toHaveLength(3);
  });

  it("can be taken back: what is on its way is withheld, and nothing goes afterwards", async () => {
    const test = createTest();
    const opened = await test.open();
    const { owner } = opened.session.app;
    await call(opened, 1, "user.profile", NAME);
    await test.host.permissions.revoke(owner, "profile.name");
    await test.answer("allow");
    expect(replies(opened)).toEqual({ 1: "PERMISSION_DENIED" });
  });

  it("is PERMISSION_DENIED after it was revoked, whoever is signed in, until it is reset", async () => {
    const test = createTest();
    const opened = await test.open();
    const { owner } = opened.session.app;
    await call(opened, 1, "user.profile", NAME);
    await test.answer("once");
    expect(await test.host.permissions.list(owner)).toEqual([
      { permission: "profile.name", state: "granted-once" },
    ]);
    await test.host.permissions.revoke(owner, "profile.name");
    await call(opened, 2, "user.profile", NAME);
    test.people.become({ id: "person-2" });
    await call(opened, 3, "user.profile", NAME);
    expect(replies(opened)).toMatchObject({ 2: "PERMISSION_DENIED", 3: "PERMISSION_DENIED" });
    await test.host.permissions.reset(owner, "profile.name");
    await call(opened, 4, "user.profile", NAME);
    expect(test.sheets).toHaveLength(2);
  });

  it("wears nobody down: after two refusals a session asks no more", async () => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    await test.answer("deny");
    await call(opened, 2, "user.request", { field: "email" });
    await test.answer("deny");
    await call(opened, 3, "user.request", { field: "phone" });
    expect(test.sheets).toHaveLength(2);
    expect(replies(opened)).toMatchObject({ 3: "PERMISSION_DENIED" });
  });

  it("is withdrawn when the mini-app leaves the front", async () => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    opened.session.setVisible(false);
    await settle();
    expect(test.sheets[0]?.request.signal.aborted).toBe(true);
    expect(await test.grants.list(opened.session.app.owner.key)).toEqual([]);
  });

  it.each(["yes", undefined, 1, "granted"])("gives nothing for an answer that is none: %j", async (word) => {
    const test = createTest();
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    await test.answer(word as PromptAnswer);
    expect(replies(opened)).toEqual({ 1: "USER_CANCELED" });
  });
});

describe("a host", () => {
  it("without a consent sheet hands nothing on", async () => {
    const test = createTest({ without: "consent" });
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    expect(replies(opened)).toEqual({ 1: "NOT_SUPPORTED" });
  });

  it("hands on nothing of a provider that forgot to ask, or asked for less than it answers", async () => {
    const partly = {
      profile: async (_: never, { ask }: CallContext) => {
        await ask.consent("person-1", [{ scope: "profile.name", shown: ["Mia"] }]);
        return { name: "Mia", avatar: null };
      },
      request: async () => ({ field: "email", value: "mia@example.com", verified: true }),
    } as unknown as Providers[string];
    const test = createTest({ providers: partly ?? {} });
    const opened = await test.open();
    await call(opened, 1, "user.request", { field: "email" });
    await call(opened, 2, "user.profile", { scopes: ["name", "avatar"] });
    await test.answer("allow");
    expect(replies(opened)).toEqual({ 1: "HOST_ERROR", 2: "HOST_ERROR" });
    expect(test.hostErrors).toHaveLength(2);
  });

  it("asks for no field that the call did not name", async () => {
    const greedy = {
      profile: async (_: never, { ask }: CallContext) => {
        await ask.consent("person-1", [{ scope: "profile.email", shown: ["mia@example.com"] }]);
        return {};
      },
    };
    const test = createTest({ providers: greedy });
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    expect(test.sheets).toEqual([]);
    expect(replies(opened)).toEqual({ 1: "HOST_ERROR" });
  });

  it("shows values without what could deceive", async () => {
    const test = createTest();
    test.people.become({ name: "Mia\u202Egnp\u0007" });
    const opened = await test.open();
    await call(opened, 1, "user.profile", NAME);
    expect(test.sheets[0]?.request.rows[0]?.shown).toEqual(["Miagnp"]);
  });
});
