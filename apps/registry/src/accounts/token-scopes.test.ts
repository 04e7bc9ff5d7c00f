import { describe, expect, it } from "vitest";
import { assertInScope } from "./token-scopes.ts";

const RELEASES = [
  "/v1/versions/v1/release",
  "/v1/releases/r1/rollout",
  "/v1/releases/r1/pause",
  "/v1/releases/r1/resume",
  "/v1/apps/org.example.a/rollback",
];
const OTHERS = [
  "/v1/teams",
  "/v1/apps",
  "/v1/versions/v1/submit",
  "/v1/apps/org.example.a/revoke",
  "/v1/versions/v1/release/more",
  "/x/v1/versions/v1/release",
  "/api/versions/v1/release",
];

const refusal = expect.objectContaining({ code: "FORBIDDEN" });

describe("the scope of a token", () => {
  it("creator allows what its person may do", () => {
    for (const path of [...RELEASES, ...OTHERS])
      expect(() => assertInScope(["creator"], "POST", path)).not.toThrow();
  });

  it.each(RELEASES)("releases allows POST %s, creator:read does not", (path) => {
    expect(() => assertInScope(["releases"], "POST", path)).not.toThrow();
    expect(() => assertInScope(["creator:read"], "POST", path)).toThrow(refusal);
  });

  it.each(OTHERS)("releases and creator:read refuse POST %s and allow to read it", (path) => {
    const narrow = ["creator:read", "releases"];
    expect(() => assertInScope(narrow, "POST", path)).toThrow(refusal);
    expect(() => assertInScope(narrow, "DELETE", path)).toThrow(refusal);
    expect(() => assertInScope(["creator:read"], "GET", path)).not.toThrow();
  });

  it("auth allows to give codes back, and nothing else", () => {
    expect(() => assertInScope(["auth"], "POST", "/v1/auth/token")).not.toThrow();
    for (const path of [...RELEASES, ...OTHERS, "/v1/auth/token/more", "/v1/auth/session"])
      expect(() => assertInScope(["auth"], "POST", path)).toThrow(refusal);
    expect(() => assertInScope(["auth"], "GET", "/v1/apps")).toThrow(refusal);
  });

  it("none and unknown ones allow nothing", () => {
    expect(() => assertInScope([], "GET", "/v1/me")).toThrow(refusal);
    expect(() => assertInScope(["everything"], "GET", "/v1/me")).toThrow(refusal);
  });
});
