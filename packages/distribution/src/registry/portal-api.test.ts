import { isAtollError } from "@atoll/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPortalApi } from "./portal-api.ts";
import type { PortalApi } from "./portal-api.ts";

/** An API whose registry gives this answer to everything, and what it was asked. */
function apiThatAnswers(body: unknown, status = 200) {
  const asked: string[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    asked.push(
      `${init.method} ${new URL(String(url)).pathname}${new URL(String(url)).search} ${String(init.body ?? "")}`.trim(),
    );
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
  return { api: createPortalApi({ origin: "https://portal.example.com", fetch }), asked };
}

const AT = "2026-01-01T00:00:00.000Z";

describe("the portal's API", () => {
  it.each([
    [
      "signing in",
      (api: PortalApi) => api.signIn("a@b.example", "pw"),
      { id: "u", secondFactor: false },
      'POST /api/sign-in {"email":"a@b.example","password":"pw"}',
    ],
    ["members", (api: PortalApi) => api.members("t/1"), { members: [] }, "GET /api/teams/t%2F1/members"],
    ["leaving", (api: PortalApi) => api.removeMember("t", "u"), {}, "DELETE /api/teams/t/members/u"],
    ["tokens", (api: PortalApi) => api.tokens(), { tokens: [] }, "GET /api/tokens"],
    [
      "revoking all",
      (api: PortalApi) => api.revoke("a", null, "Why"),
      { app: "a", versions: null, published: true },
      'POST /api/apps/a/revoke {"versions":null,"reason":"Why"}',
    ],
    ["the queue", (api: PortalApi) => api.reviewQueue(), { versions: [] }, "GET /api/review/queue"],
    [
      "staff",
      (api: PortalApi) => api.removeStaff("a@b.example", "reviewer"),
      {},
      'DELETE /api/staff {"email":"a@b.example","role":"reviewer"}',
    ],
    [
      "the log",
      (api: PortalApi) => api.audit({}),
      { entries: [], next: null, brokenAt: null },
      "GET /api/audit",
    ],
    [
      "a part of the log",
      (api: PortalApi) => api.audit({ before: 7, about: "version" }),
      { entries: [], next: 3, brokenAt: 1 },
      "GET /api/audit?before=7&about=version",
    ],
    [
      "revocations",
      (api: PortalApi) => api.revocations(),
      { revocations: [{ app: "a", versions: [1], reason: "Why", at: AT }] },
      "GET /api/revocations",
    ],
    ["what creators have", (api: PortalApi) => api.apps(), { apps: [] }, "GET /api/apps"],
  ] as const)("has %s", async (_, call, answer, request) => {
    const { api, asked } = apiThatAnswers(answer);
    await call(api);
    expect(asked).toEqual([request]);
  });

  it("keeps what a refusal says of the second factor", async () => {
    const error = { code: "SECOND_FACTOR_REQUIRED", message: "Enter a code.", data: { enrolled: true } };
    const { api } = apiThatAnswers({ error }, 403);
    await expect(api.decide("v", { outcome: "approved", rules: [], note: "" })).rejects.toMatchObject({
      code: "SECOND_FACTOR_REQUIRED",
      data: { enrolled: true },
    });
  });

  it("gives an answer of its schema or a code, whatever comes", async () => {
    const calls: readonly ((api: PortalApi) => Promise<unknown>)[] = [
      (api) => api.review("v"),
      (api) => api.hosts(),
      (api) => api.enrolSecondFactor("pw"),
      (api) => api.audit({}),
    ];
    const answer = fc.oneof(fc.json(), fc.string());
    await fc.assert(
      fc.asyncProperty(answer, fc.constantFrom(...calls), async (text, call) => {
        const error: unknown = await call(apiThatAnswers(text).api).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (!isAtollError(error)) throw error ?? new Error(`It believed ${text}`);
      }),
    );
  });
});
