import { createHash } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { listingDraftSchema, listingReviewDetailsSchema } from "@atoll/distribution/registry";
import type { ListingContent, ListingDraft } from "@atoll/distribution/registry";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../http/context.ts";
import { readPublicBlob } from "../publishing/public-blob.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addPerson } from "../testing/people.ts";
import { addReleasedApp } from "../testing/released-app.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { listingRoutes } from "./listing-routes.ts";
import { listingStaffRoutes } from "./listing-staff-routes.ts";
import { readMiniAppPage } from "./mini-app-page.ts";

/** The smallest pictures of their kinds. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const digest = createHash("sha256").update(PNG).digest("hex");

let test: TestParts;
let reviewer: Actor;
let review: AskArea;
let next = 0;

beforeAll(async () => {
  test = await createTestParts();
  reviewer = await addPerson(test.registry, "rita", ["reviewer"]);
  review = asStaff(reviewer);
});
afterAll(() => test.stop());

function asStaff(actor: Actor | undefined): AskArea {
  return apiAs(test.registry, actor, (registry) => listingStaffRoutes(registry, async () => undefined));
}

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

/** A mini-app with its team's first developer, and a listing that they saved. */
async function addListed(draft: Partial<ListingContent> = {}) {
  const app = await addReleasedApp(test.registry, `listed${(next += 1)}`);
  const ask = apiAs(test.registry, app.developer, listingRoutes);
  const path = `/apps/${app.id}/listing`;
  const read = async (): Promise<ListingDraft> => listingDraftSchema.parse((await ask("GET", path)).body);
  const save = async (change: Partial<ListingContent>) => {
    const { revision, draft: before } = await read();
    return ask("PUT", path, { revision, draft: { ...before, ...change } });
  };
  await save(draft);
  return { app, ask, path, read, save };
}

const texts = (about: object = {}) => ({
  en: { subtitle: null, description: null, keywords: [], screenshots: [], ...about },
});

/** Sends a listing to review and decides on it. */
async function submitted(listed: Awaited<ReturnType<typeof addListed>>): Promise<string> {
  const { revision } = await listed.read();
  const { body } = await listed.ask("POST", `${listed.path}/submit`, { revision });
  return listingDraftSchema.parse(body).review?.id ?? "";
}

const decide = (id: string, decision: object, ask = review) =>
  ask("POST", `/listing-reviews/${id}/decision`, { outcome: "approved", note: "", ...decision });

async function publicPage({ id }: SampleApp) {
  const page = await readMiniAppPage(test.registry.db, id, "en");
  if (page.state !== "available") throw new Error(`${id} is ${page.state}`);
  return page.listing;
}

describe("the draft of a listing", () => {
  it("begins empty in the manifest's language, and keeps what is saved", async () => {
    const { read, save } = await addListed({ category: "finance" });
    const first = await read();
    expect(first).toMatchObject({
      revision: 1,
      published: null,
      review: null,
      draft: { category: "finance" },
    });
    const { body } = await save({ locales: texts({ subtitle: "Every coin" }) });
    expect(listingDraftSchema.parse(body)).toMatchObject({
      revision: 2,
      draft: { locales: { en: { subtitle: "Every coin" } } },
    });
  });

  it("is not saved over what somebody else saved meanwhile", async () => {
    const { ask, path, read } = await addListed();
    const { revision, draft } = await read();
    const both = await Promise.all([1, 2].map(() => ask("PUT", path, { revision, draft })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({ error: { code: "STATE_CONFLICT", data: { revision: revision + 1 } } });
  });

  it.each([
    ["a subtitle that is too long", { locales: texts({ subtitle: "x".repeat(41) }) }],
    ["a subtitle that turns the direction of text", { locales: texts({ subtitle: "a\u202Eb" }) }],
    ["a description of control characters", { locales: texts({ description: "a\u0000b" }) }],
    ["a description of empty lines", { locales: texts({ description: "a\n\n\n\nb" }) }],
    ["eleven keywords", { locales: texts({ keywords: Array.from({ length: 11 }, () => "word") }) }],
    ["an address that runs", { supportUrl: "javascript:alert(1)" }],
    ["an address with a name and a password", { privacyUrl: "https://a:b@example.com" }],
    ["no text in its default language", { defaultLocale: "de" }],
    ["a language that is none", { locales: { ...texts(), "<b>": texts().en } }],
    ["a picture that was never uploaded", { locales: texts({ screenshots: ["0".repeat(64)] }) }],
    ["a path for a picture", { locales: texts({ screenshots: ["../../etc/passwd"] }) }],
    ["a field of its own", { locales: texts({ name: "Another name" }) }],
  ])("refuses %s, and keeps what was there", async (_, change) => {
    const { save, read } = await addListed();
    expect(codeOf(await save(change as Partial<ListingContent>))).toBe("INVALID_REQUEST");
    expect((await read()).revision).toBe(1);
  });

  it("is decoded or refused by a code, whatever comes", async () => {
    const { ask, path } = await addListed();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (draft) => {
        expect(codeOf(await ask("PUT", path, { revision: 1, draft }))).toBe("INVALID_REQUEST");
      }),
      { numRuns: 40 },
    );
  });

  it("is read by analysts, saved by developers, and nobody else's", async () => {
    const { app, path, read } = await addListed();
    const ann = await addPerson(test.registry, `ann${next}`);
    const asAnn = apiAs(test.registry, ann, listingRoutes);
    expect(codeOf(await asAnn("GET", path))).toBe("NOT_FOUND");
    await test.registry.db.query("insert into team_members values ($1, $2, 'analyst')", [
      app.team,
      ann.userId,
    ]);
    expect((await asAnn("GET", path)).status).toBe(200);
    const { revision, draft } = await read();
    expect(codeOf(await asAnn("PUT", path, { revision, draft }))).toBe("FORBIDDEN");
    expect(codeOf(await asAnn("POST", `${path}/submit`, { revision }))).toBe("FORBIDDEN");
  });
});

describe("a screenshot", () => {
  it("is kept by its digest with what its own bytes say", async () => {
    const { ask, path, app } = await addListed();
    const { status, body } = await ask("POST", `${path}/images`, PNG);
    expect([status, body["image"]]).toEqual([
      201,
      { sha256: digest, type: "image/png", width: 1, height: 1, bytes: PNG.length },
    ]);
    expect((await ask("POST", `${path}/images`, PNG)).status).toBe(201);
    const rows = await test.registry.db.query("select 1 from listing_images where app_id = $1", [app.id]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["a GIF", GIF],
    ["a picture with a script behind it", Buffer.concat([PNG, Buffer.from("<script>")])],
    ["half a picture", PNG.subarray(0, 40)],
    ["nothing", Buffer.alloc(0)],
    ["more than the most", Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)])],
    ["a picture of more pixels than any screen", wide(60_000, 200)],
  ])("that is %s is refused", async (_, bytes) => {
    const { ask, path } = await addListed();
    expect(codeOf(await ask("POST", `${path}/images`, new Uint8Array(bytes)))).toBe("INVALID_REQUEST");
  });

  it("is nobody's but its team's before it is public, and no other mini-app's", async () => {
    const one = await addListed();
    const two = await addListed();
    await one.ask("POST", `${one.path}/images`, PNG);
    expect(codeOf(await two.ask("GET", `${one.path}/images/${digest}`))).toBe("NOT_FOUND");
    expect(codeOf(await two.ask("GET", `${two.path}/images/${digest}`))).toBe("NOT_FOUND");
    expect(codeOf(await two.save({ locales: texts({ screenshots: [digest] }) }))).toBe("INVALID_REQUEST");
    expect(await readPublicBlob(test.registry, digest, () => "identity")).toBe(undefined);
  });
});

describe("a change of a listing", () => {
  it("is public once a reviewer approved it, with its pictures, and until then is not", async () => {
    const listed = await addListed();
    await listed.ask("POST", `${listed.path}/images`, PNG);
    await listed.save({ locales: texts({ subtitle: "Every coin", screenshots: [digest] }) });
    const id = await submitted(listed);
    expect((await publicPage(listed.app)).subtitle).toBe(null);
    const details = listingReviewDetailsSchema.parse((await review("GET", `/listing-reviews/${id}`)).body);
    expect(details).toMatchObject({
      published: null,
      content: { locales: { en: { subtitle: "Every coin" } } },
    });
    expect((await decide(id, {})).status).toBe(200);
    const page = await publicPage(listed.app);
    expect(page.subtitle).toBe("Every coin");
    expect(page.screenshots).toEqual([{ url: `/cdn/artifacts/${digest}`, width: 1, height: 1 }]);
    expect(await readPublicBlob(test.registry, digest, () => "identity")).toMatchObject({
      encoding: "identity",
    });
    await listed.save({ locales: texts() });
    await decide(await submitted(listed), {});
    expect(await readPublicBlob(test.registry, digest, () => "identity")).toBe(undefined);
  });

  it("is decided as it was sent, whatever is saved after", async () => {
    const listed = await addListed({ locales: texts({ subtitle: "Sent" }) });
    const id = await submitted(listed);
    await listed.save({ locales: texts({ subtitle: "Saved later" }) });
    await decide(id, {});
    expect((await publicPage(listed.app)).subtitle).toBe("Sent");
    expect((await listed.read()).draft.locales["en"]?.subtitle).toBe("Saved later");
  });

  it("goes back with a note, which its team reads", async () => {
    const listed = await addListed({ locales: texts({ subtitle: "Best ever" }) });
    const id = await submitted(listed);
    expect(codeOf(await decide(id, { outcome: "changes_requested" }))).toBe("INVALID_REQUEST");
    await decide(id, { outcome: "changes_requested", note: "Claims what it is not." });
    const { review: last } = await listed.read();
    expect(last).toMatchObject({ state: "changes_requested", note: "Claims what it is not." });
    expect((await publicPage(listed.app)).subtitle).toBe(null);
  });

  it("gives way to the next one, and is decided once", async () => {
    const listed = await addListed();
    const first = await submitted(listed);
    const second = await submitted(listed);
    expect(codeOf(await decide(first, {}))).toBe("STATE_CONFLICT");
    const twice = await Promise.all([decide(second, {}), decide(second, {})]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is taken back by its team while it waits", async () => {
    const listed = await addListed();
    const id = await submitted(listed);
    expect((await listed.ask("POST", `${listed.path}/withdraw`)).status).toBe(200);
    expect(codeOf(await listed.ask("POST", `${listed.path}/withdraw`))).toBe("STATE_CONFLICT");
    expect(codeOf(await decide(id, {}))).toBe("STATE_CONFLICT");
  });

  it("is sent as it was read, or not at all", async () => {
    const { ask, path, read, save } = await addListed();
    const { revision } = await read();
    await save({ category: "games" });
    expect(codeOf(await ask("POST", `${path}/submit`, { revision }))).toBe("STATE_CONFLICT");
    expect((await read()).review).toBe(null);
  });

  it("is never decided by a member of the team, who does not see it in the queue", async () => {
    const listed = await addListed();
    const id = await submitted(listed);
    const insider = await addPerson(test.registry, `ines${next}`, ["reviewer"]);
    const { db } = test.registry;
    await db.query("insert into team_members values ($1, $2, 'analyst')", [listed.app.team, insider.userId]);
    const ids = async (ask: AskArea) =>
      ((await ask("GET", "/listing-reviews")).body["reviews"] as unknown as { id: string }[]).map(
        (each) => each.id,
      );
    expect(await ids(asStaff(insider))).not.toContain(id);
    expect(await ids(review)).toContain(id);
    expect(codeOf(await decide(id, {}, asStaff(insider)))).toBe("FORBIDDEN");
  });

  it("is for reviewers, and its decision wants a fresh second factor", async () => {
    const listed = await addListed();
    const id = await submitted(listed);
    expect(codeOf(await asStaff(listed.app.developer)("GET", "/listing-reviews"))).toBe("FORBIDDEN");
    expect(codeOf(await asStaff(undefined)("GET", `/listing-reviews/${id}`))).toBe("NOT_SIGNED_IN");
    const stale = apiAs(test.registry, reviewer, (registry) =>
      listingStaffRoutes(registry, async () => {
        throw new AtollError("SECOND_FACTOR_REQUIRED");
      }),
    );
    expect(codeOf(await decide(id, {}, stale))).toBe("SECOND_FACTOR_REQUIRED");
  });
});

/** A PNG that says it is of another size. */
function wide(width: number, height: number): Buffer {
  const png = Buffer.from(PNG);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
