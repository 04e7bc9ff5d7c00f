import { catalogueSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiAs } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addReleasedApp } from "../testing/released-app.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";

let test: TestParts;
beforeAll(async () => {
  test = await createTestParts();
  await addReleased("alpha", {
    name: "Alpha Budget",
    description: "Counts what you spend.",
    categories: ["finance"],
  });
  await addReleased("beta", { name: "Beta", description: "100 % of your photos.", categories: ["photos"] });
  await addReleased("gamma", { name: "Gamma", categories: ["finance"] }, "trial");
  const app = await addSampleApp(test.registry, "unreleased");
  await app.upload();
});
afterAll(() => test.stop());

function addReleased(name: string, manifest: object, channel: "production" | "trial" = "production") {
  return addReleasedApp(test.registry, name, { manifest, channel });
}

async function find(query = "") {
  const { status, body } = await apiAs(
    test.registry,
    undefined,
    catalogueRoutes,
  )("GET", `/v1/catalogue${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return catalogueSchema.parse(body);
}

async function names(query = ""): Promise<string[]> {
  return (await find(query)).miniApps.map(({ name }) => name);
}

describe("the catalogue", () => {
  it("lists what is released to everyone, as the signed statement calls it", async () => {
    const { miniApps, next } = await find();
    expect(next).toBe(null);
    expect(miniApps.map(({ id }) => id)).toEqual(["org.example.alpha", "org.example.beta"]);
    expect(miniApps[0]).toEqual({
      id: "org.example.alpha",
      name: "Alpha Budget",
      description: "Counts what you spend.",
      subtitle: null,
      ageRating: 4,
      categories: ["finance"],
      color: null,
      publisher: "Example Ltd",
      iconUrl: `/cdn/artifacts/${"a".repeat(64)}`,
      statement: "/cdn/meta/apps/org.example.alpha.json",
    });
  });

  it("is searched by words and by parts of a name, and by category", async () => {
    expect(await names("?q=spend")).toEqual(["Alpha Budget"]);
    expect(await names("?q=budg")).toEqual(["Alpha Budget"]);
    expect(await names("?category=photos")).toEqual(["Beta"]);
    expect(await names("?q=budget&category=photos")).toEqual([]);
  });

  it.each(["%25", "_", "\\", "'", '"; drop table apps', "&|!():*"])(
    "takes %j as what it is: text",
    async (text) => {
      expect(await names(`?q=${encodeURIComponent(decodeURIComponent(text))}`)).toEqual([]);
    },
  );

  it("is read page by page", async () => {
    expect(await names("?after=org.example.alpha")).toEqual(["Beta"]);
    expect(await names("?after=org.example.zzz")).toEqual([]);
  });

  it.each([`?q=${"x".repeat(101)}`, "?page=2", `?after=${"x".repeat(65)}`])(
    "refuses the query %s",
    async (query) => {
      const { status } = await apiAs(
        test.registry,
        undefined,
        catalogueRoutes,
      )("GET", `/v1/catalogue${query}`);
      expect(status).toBe(400);
    },
  );

  it.each(["null", "'{1}'"])(
    "does not list what a revocation of the versions %s takes back",
    async (versions) => {
      await test.registry.db.query(
        `insert into revocations (app_id, versions, reason, at) values ('org.example.beta', ${versions}, 'harmful', now())`,
      );
      expect(await names()).toEqual(["Alpha Budget"]);
      await test.registry.db.query("delete from revocations");
      expect(await names()).toHaveLength(2);
    },
  );

  it.each(["superseded", "rolled_back", "revoked"])("does not list a release that is %s", async (state) => {
    await test.registry.db.query("update releases set state = $1 where app_id = 'org.example.beta'", [state]);
    expect(await names()).toEqual(["Alpha Budget"]);
    await test.registry.db.query("update releases set state = 'released' where app_id = 'org.example.beta'");
  });
});
