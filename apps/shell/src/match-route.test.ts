import { describe, expect, it } from "vitest";
import { matchRoute } from "./match-route.ts";

const ROUTES = [
  { path: "/" },
  { path: "/miniapp/:id" },
  { path: "/miniapp/:id/open" },
  { path: "/settings" },
] as const;
const match = (path: string) => {
  const found = matchRoute(ROUTES, path);
  return found && [found.route.path, found.params];
};

describe("matchRoute", () => {
  it.each([
    ["/", ["/", {}]],
    ["/miniapp/org.atoll.todo", ["/miniapp/:id", { id: "org.atoll.todo" }]],
    ["/miniapp/org.atoll.todo/open", ["/miniapp/:id/open", { id: "org.atoll.todo" }]],
    ["/settings", ["/settings", {}]],
  ])("%j leads to a screen", (path, found) => {
    expect(match(path)).toEqual(found);
  });

  it.each([
    "",
    "/miniapp/",
    "/miniapp/a/b",
    "/miniapp/%2e%2e",
    "/miniapp/A",
    `/miniapp/${"a".repeat(65)}`,
    "/settings/",
    "/other",
  ])("%j leads nowhere", (path) => {
    expect(match(path)).toBeUndefined();
  });
});
