import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClaimedRegistry, createMember, createPerson } from "../accounts/testing/person.ts";
import type { ClaimedRegistry, Person } from "../accounts/testing/person.ts";
import { createTestRegistry } from "../testing/create-test-registry.ts";
import { nextPage } from "./form.ts";

let test: ClaimedRegistry;
let reviewer: Person;

beforeAll(async () => {
  test = await createClaimedRegistry();
  reviewer = await createMember(test.app, "rita");
  await test.operator.ask("POST", "/api/staff", { email: reviewer.email, role: "reviewer" });
}, 60_000);
afterAll(() => test.stop());

const PORTAL = "http://portal.localhost:4000";

const get = (path: string, origin = PORTAL) =>
  test.app.request(`${origin}${path}`, { headers: { host: new URL(origin).host } });

describe("a page of the portal", () => {
  it("runs and styles what its policy names by digest, and nothing else", async () => {
    const answer = await get("/sign-in");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const html = await answer.text();
    for (const tag of ["script", "style"]) {
      const [, text = "none"] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(html) ?? [];
      expect(html.split(`<${tag}`)).toHaveLength(2);
      expect(policy).toContain(`${tag}-src 'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/ (on[a-z]+|style)="/);
  });

  it.each(["http://localhost:4000", "http://content.localhost:4000"])("is not at %s", async (origin) => {
    for (const path of ["/sign-in", "/claim", "/device", "/staff"])
      expect((await get(path, origin)).status, path).toBe(404);
  });

  it.each(["/", "/device?code=ABCD-EFGH", "/review", "/staff"])(
    "%s leads who is not signed in to the sign-in and back",
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe(`/sign-in?then=${encodeURIComponent(path)}`);
    },
  );

  it.each([
    ["/staff", 403, 403, 200],
    ["/review", 403, 200, 403],
    ["/review/none", 403, 404, 403],
    ["/", 200, 200, 200],
  ] as const)("%s is for whom it is for", async (path, forCreator, forReviewer, forOperator) => {
    const creator = await createMember(test.app, "carl");
    expect((await creator.ask("GET", path)).status).toBe(forCreator);
    expect((await reviewer.ask("GET", path)).status).toBe(forReviewer);
    expect((await test.operator.ask("GET", path)).status).toBe(forOperator);
  });

  it("shows names as text, whatever they are", async () => {
    const mallory = createPerson(test.app, "mallory");
    const name = `"><script>alert(1)</script><b x='`;
    const { email, password } = mallory;
    await mallory.ask("POST", "/api/sign-up", { email, password, name });
    await mallory.signIn();
    await mallory.ask("POST", "/api/teams", { name: `</h2><img src=x onerror=alert(2)>` });
    const { body } = await mallory.ask("GET", "/");
    expect(body).toContain("&lt;script&gt;alert(1)");
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<img");
    const device = await mallory.ask("GET", `/device?code=${encodeURIComponent(`"><script>`)}`);
    expect(device.body).not.toContain(`"><script>`);
  });

  it("says how to begin while nobody operates the registry", async () => {
    const fresh = await createTestRegistry();
    try {
      const answer = await fresh.app.request(`${PORTAL}/`, { headers: { host: "portal.localhost:4000" } });
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("Open the link that it printed");
    } finally {
      await fresh.stop();
    }
  });
});

describe("the page after a sign-in", () => {
  it.each(["/", "/device?code=ABCD-EFGH", "/review/version_1", "/second-factor?then=/staff"])(
    "may be %s",
    (path) => {
      expect(nextPage(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "",
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/a\nb",
    "/@evil.example",
    " /",
    "/%2f%2fevil.example",
  ])("is the first one for %j", (path) => {
    expect(nextPage(path)).toBe("/");
  });
});
