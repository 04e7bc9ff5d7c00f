import { miniAppIndexSchema, miniAppPageSchema } from "@atoll/distribution/registry";
import type { AvailableMiniApp, ListingContent } from "@atoll/distribution/registry";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../http/context.ts";
import { apiAs } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addReleasedApp } from "../testing/released-app.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { miniAppRoutes } from "./mini-app-routes.ts";

const MANIFEST = {
  name: "Alpha Budget",
  description: "Counts what you spend.",
  categories: ["finance"],
  keywords: ["money"],
  ageRating: { minimum: 9, descriptors: ["advertising"] },
  permissions: [{ name: "camera", reason: "To read receipts.", required: true }],
  network: { allowedDomains: ["api.example.com"], reason: "For rates." },
  links: { support: "https://example.com/help", terms: "https://example.com/terms" },
  dataUse: [{ data: "financial", purposes: ["functionality"], linked: true }],
  localized: { ar: { description: "تحسب ما تنفق.", reasons: { camera: "لقراءة الإيصالات." } } },
};
const LISTING: ListingContent = {
  defaultLocale: "en",
  locales: {
    en: {
      subtitle: "Every coin",
      description: "One.\n\nTwo.",
      keywords: ["coins"],
      screenshots: ["b".repeat(64)],
    },
    de: { subtitle: "Jede Münze", description: null, keywords: [], screenshots: [] },
  },
  category: "business",
  supportUrl: null,
  privacyUrl: "https://example.com/privacy",
};

let test: TestParts;
beforeAll(async () => {
  test = await createTestParts();
  await addReleasedApp(test.registry, "alpha", { manifest: MANIFEST });
  await addReleasedApp(test.registry, "beta");
  await (await addSampleApp(test.registry, "unreleased")).upload();
});
afterAll(() => test.stop());

const ask = (path: string) => apiAs(test.registry, undefined, atShell)("GET", path);

/** The routes at the shell's host name. */
function atShell(registry: TestParts["registry"]): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => {
      c.set("site", "shell");
      await next();
    })
    .route("/", miniAppRoutes(registry));
}

async function page(id: string, query = ""): Promise<AvailableMiniApp> {
  const { body } = await ask(`/v1/miniapps/${id}${query}`);
  const read = miniAppPageSchema.parse(body);
  if (read.state !== "available") throw new Error(`${id} is ${read.state}`);
  return read;
}

function publish(listing: ListingContent | null) {
  return test.registry.db.query(
    `insert into listings (app_id, revision, draft, updated_at, published) values ('org.example.alpha', 1, '{}', now(), $1)
     on conflict (app_id) do update set published = excluded.published`,
    [listing === null ? null : JSON.stringify(listing)],
  );
}

describe("the page of a mini-app", () => {
  it("says what its signed statement and its manifest say, with its versions and what they take", async () => {
    await test.registry.db.query(
      `insert into version_files select v.id, f.path, 'digest', f.bytes from versions v,
        (values ('main.jsbundle', 700), ('assets/a.png', 50), ('main.jsbundle.map', 9000)) f (path, bytes)
       where v.app_id = 'org.example.alpha'`,
    );
    const read = await page("org.example.alpha");
    expect(read).toMatchObject({
      name: "Alpha Budget",
      publisher: { id: "team_alpha", name: "Example Ltd" },
      ageRating: { minimum: 9, descriptors: ["advertising"] },
      categories: ["finance"],
      listing: {
        locale: "en",
        locales: ["en", "ar"],
        subtitle: null,
        description: "Counts what you spend.",
        keywords: ["money"],
        supportUrl: "https://example.com/help",
        privacyUrl: null,
      },
      permissions: [{ id: "camera", reason: "To read receipts.", required: true }],
      network: { domains: ["api.example.com"], reason: "For rates." },
      dataUse: [{ data: "financial", purposes: ["functionality"], linked: true, shared: false }],
    });
    expect(read.versions).toMatchObject([{ version: { code: 1 }, state: "released", bytes: 750 }]);
  });

  it("speaks the language nearest to the person's, the reasons too", async () => {
    const read = await page("org.example.alpha", "?locale=ar-EG");
    expect(read.listing).toMatchObject({ locale: "ar", description: "تحسب ما تنفق." });
    expect(read.permissions[0]?.reason).toBe("لقراءة الإيصالات.");
    expect((await page("org.example.alpha", "?locale=fr")).listing.locale).toBe("en");
  });

  it("says what a published listing says, and where that is silent what the manifest does", async () => {
    await publish(LISTING);
    await test.registry.db.query(
      "insert into listing_images values ('org.example.alpha', $1, 'image/png', 3, 4, 5, now())",
      ["b".repeat(64)],
    );
    const screenshots = [{ url: `/cdn/artifacts/${"b".repeat(64)}`, width: 3, height: 4 }];
    const read = await page("org.example.alpha");
    expect(read.categories).toEqual(["business", "finance"]);
    expect(read.listing).toMatchObject({
      subtitle: "Every coin",
      description: "One.\n\nTwo.",
      keywords: ["coins"],
      supportUrl: "https://example.com/help",
      privacyUrl: "https://example.com/privacy",
      screenshots,
    });
    expect((await page("org.example.alpha", "?locale=de")).listing).toMatchObject({
      locale: "de",
      subtitle: "Jede Münze",
      description: "One.\n\nTwo.",
      screenshots,
    });
    expect((await page("org.example.alpha", "?locale=ar")).listing.description).toBe("تحسب ما تنفق.");
    await publish(null);
  });

  it("is that of a withdrawn one, by its name, once nothing of it is offered", async () => {
    const { db } = test.registry;
    await db.query(
      "insert into revocations (app_id, versions, reason, at) values ('org.example.beta', null, 'x', now())",
    );
    expect((await ask("/v1/miniapps/org.example.beta")).body).toEqual({
      state: "withdrawn",
      id: "org.example.beta",
      name: "Sample",
    });
    await db.query("delete from revocations");
    expect((await page("org.example.beta")).name).toBe("Sample");
  });

  it.each(["org.example.unreleased", "org.example.missing", "__proto__", "%27%3B--", "x".repeat(200)])(
    "is nobody's for %s",
    async (id) => {
      expect((await ask(`/v1/miniapps/${id}`)).status).toBe(404);
    },
  );

  it.each(["?lang=en", `?locale=${"x".repeat(36)}`])("refuses the query %s", async (query) => {
    expect((await ask(`/v1/miniapps/org.example.alpha${query}`)).status).toBe(400);
  });

  it.each(["__proto__", "constructor", "en-", "-", "ar\u0000"])(
    "takes the language %j for one it lacks",
    async (tag) => {
      const read = await page("org.example.alpha", `?locale=${encodeURIComponent(tag)}`);
      expect(["en", "ar"]).toContain(read.listing.locale);
    },
  );
});

describe("the index of mini-apps", () => {
  it("names each with its universal link, for anyone", async () => {
    const index = miniAppIndexSchema.parse((await ask("/.well-known/miniapps.json")).body);
    expect(index.next).toBe(null);
    expect(index.miniApps.map(({ url, ageRating }) => [url, ageRating])).toEqual([
      ["http://localhost:4000/miniapp/org.example.alpha", 9],
      ["http://localhost:4000/miniapp/org.example.beta", 4],
    ]);
    expect(index.miniApps[0]?.iconUrl).toBe(`http://content.localhost:4000/cdn/artifacts/${"a".repeat(64)}`);
  });
});
