import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueOperatorToken } from "../accounts/operator-link.ts";
import { createTestRegistry } from "../testing/create-test-registry.ts";
import type { TestRegistry } from "../testing/create-test-registry.ts";
import { createApp } from "./create-app.ts";
import { ROUTES } from "./openapi/route-table.ts";

let test: TestRegistry;
beforeAll(async () => {
  test = await createTestRegistry();
});
afterAll(() => test.stop());

const SHELL = "localhost:4000";
const PORTAL = "portal.localhost:4000";
const CONTENT = "content.localhost:4000";

function ask(host: string, path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  return test.app.request(`http://${host}${path}`, { ...init, headers: { ...init.headers, host } });
}

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

async function claim(): Promise<void> {
  await issueOperatorToken(test.registry);
  await test.registry.db.query(
    "insert into users (id, email, name) values ('user_op', 'op@example.com', 'Op')",
  );
  await test.registry.db.query("insert into staff (user_id, role) values ('user_op', 'operator')");
}

describe("before a registry is claimed", () => {
  it("is closed but for claiming it and public reading", async () => {
    expect(await codeOf(await ask(SHELL, "/v1/apps"))).toBe("SETUP_REQUIRED");
    expect(await codeOf(await ask(PORTAL, "/api/me"))).toBe("SETUP_REQUIRED");
    expect((await ask(SHELL, "/v1/catalogue")).status).toBe(200);
    const claiming = await ask(PORTAL, "/api/operator/claim", {
      method: "POST",
      headers: { origin: `http://${PORTAL}` },
      body: "{}",
    });
    expect(await codeOf(claiming)).toBe("INVALID_REQUEST");
  });
});

describe("the registry", () => {
  beforeAll(claim);

  it("answers for its own three names alone", async () => {
    for (const host of ["evil.example", "localhost.evil.example", "portal.localhost.evil.example", ""]) {
      const response = await ask(host === "" ? "x" : host, "/healthz");
      expect(response.status).toBe(421);
    }
    for (const host of [SHELL, PORTAL, CONTENT, "127.0.0.1:4000", "[::1]:4000"])
      expect((await ask(host, "/healthz")).status).toBe(200);
  });

  it("keeps each part at its own name", async () => {
    for (const [host, path] of [
      [PORTAL, "/v1/me"],
      [CONTENT, "/v1/me"],
      [SHELL, "/api/me"],
      [CONTENT, "/api/me"],
      [SHELL, "/cdn/meta/revocations.json"],
      [PORTAL, "/cdn/meta/revocations.json"],
      [PORTAL, "/npm/@atoll/sdk"],
      [CONTENT, "/openapi.json"],
    ] as const) {
      expect((await ask(host, path)).status, `${host}${path}`).toBe(404);
    }
  });

  it("asks who is there", async () => {
    expect(await codeOf(await ask(SHELL, "/v1/me"))).toBe("NOT_SIGNED_IN");
    expect(await codeOf(await ask(PORTAL, "/api/me"))).toBe("NOT_SIGNED_IN");
  });

  it.each([
    undefined,
    "null",
    "http://localhost:4000",
    "http://content.localhost:4000",
    "http://evil.example",
  ])("refuses a change at the portal from the origin %s", async (origin) => {
    const headers = origin === undefined ? undefined : { origin };
    for (const path of ["/api/apps", "/api/review/x/decision", "/api/sign-in"]) {
      const response = await ask(PORTAL, path, { method: "POST", body: "{}", ...(headers && { headers }) });
      expect(await codeOf(response)).toBe("ORIGIN_REFUSED");
    }
  });

  it("tells browsers to run, keep, guess and frame nothing of an answer", async () => {
    for (const [host, path] of [
      [SHELL, "/v1/me"],
      [SHELL, "/v1/catalogue"],
      [PORTAL, "/api/me"],
      [SHELL, "/nowhere"],
      [SHELL, "/healthz"],
      ["evil.example", "/"],
    ] as const) {
      const { headers } = await ask(host, path);
      expect(Object.fromEntries(headers), `${host}${path}`).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      });
      expect(headers.get("access-control-allow-origin")).toBe(null);
    }
  });

  it("says nothing of its own faults but the id that finds them in the log", async () => {
    const logged: object[] = [];
    const log = { ...test.registry.log, error: (about: object) => logged.push(about) };
    const broken = createApp({
      ...test.registry,
      log: log as never,
      db: {
        ...test.registry.db,
        query: () => Promise.reject(new Error("relation secret_table does not exist")),
      },
    });
    const response = await broken.request(`http://${SHELL}/v1/me`, { headers: { host: SHELL } });
    const id = response.headers.get("x-request-id");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: "REGISTRY_ERROR", data: { requestId: id } } });
    expect(text).not.toContain("secret_table");
    expect(logged).toEqual([expect.objectContaining({ requestId: id, path: "/v1/me" })]);
  });

  it("takes no more of a body than a request may have", async () => {
    const response = await ask(PORTAL, "/api/sign-in", {
      method: "POST",
      headers: { origin: `http://${PORTAL}` },
      body: JSON.stringify({ email: "a".repeat(100_000) }),
    });
    expect(await codeOf(response)).toBe("INVALID_REQUEST");
  });

  it("tells browsers to come by https alone in production", async () => {
    const config = { ...test.registry.config, production: true };
    const response = await createApp({ ...test.registry, config }).request(`http://${SHELL}/healthz`, {
      headers: { host: SHELL },
    });
    expect(response.headers.get("strict-transport-security")).toContain("max-age=31536000");
  });
});

describe("the description of the API", () => {
  it("names every route that there is, and no other", () => {
    const there = test.app.routes
      .filter(({ method, path }) => method !== "ALL" && /^\/(v1|api)\//.test(path))
      .map(({ method, path }) => `${method} ${path}`);
    const described = ROUTES.flatMap(({ method, path, base }) =>
      (base === "both" ? ["/v1", "/api"] : [base]).map((each) => `${method.toUpperCase()} ${each}${path}`),
    );
    expect([...new Set(described)].sort()).toEqual([...new Set(there)].sort());
  });

  it("is an OpenAPI document, with the schemas that the registry decodes by", async () => {
    const document = (await (await ask(SHELL, "/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: object; operationId: string }>>;
    };
    expect(document.openapi).toBe("3.1.0");
    expect(document.paths["/v1/apps"]?.["post"]?.requestBody).toMatchObject({
      content: {
        "application/json": { schema: { additionalProperties: false, required: ["id", "team", "name"] } },
      },
    });
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("/metrics", () => {
  const scrape = (metricsToken: string | undefined, production: boolean, authorization = "") => {
    const config = { ...test.registry.config, metricsToken, production };
    const headers = { host: SHELL, authorization };
    return createApp({ ...test.registry, config }).request(`http://${SHELL}/metrics`, { headers });
  };

  it("has figures of the registry", async () => {
    await test.registry.jobs.send("pipeline", {});
    const text = await (await scrape(undefined, false)).text();
    expect(text).toContain('atoll_jobs{queue="pipeline",state="created"} 1');
    expect(text).toMatch(/atoll_uploads_24h \d/);
    expect(text).toContain("process_cpu_seconds_total");
  });

  it("is for whoever has the token, and closed in production without one", async () => {
    const token = "a token of the operator's";
    expect((await scrape(undefined, true)).status).toBe(404);
    expect((await scrape(token, true, "Bearer wrong")).status).toBe(404);
    expect((await scrape(token, true, `Bearer ${token}`)).status).toBe(200);
  });
});
