import { describe, expect, it } from "vitest";
import { parseRoute } from "./navigation.ts";
import { createWebNavigation } from "./web-navigation.ts";

describe("parseRoute", () => {
  it.each([
    ["/", { page: "home" }],
    ["/miniapp/org.atoll.expense-journal", { page: "miniApp", id: "org.atoll.expense-journal" }],
    ["/miniapp/", { page: "unknown" }],
    ["/miniapp/a/b", { page: "unknown" }],
    ["/miniapp/%2e%2e", { page: "unknown" }],
    ["/miniapp/A", { page: "unknown" }],
    ["/other", { page: "unknown" }],
    ["", { page: "unknown" }],
  ])("%j is %j", (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });
});

describe("the browser's navigation", () => {
  it("starts where the address says, so that reloading keeps the page", () => {
    const { navigation } = browserAt("/miniapp/com.example.app");
    expect(navigation.route()).toEqual({ page: "miniApp", id: "com.example.app" });
    expect(navigation.route()).toBe(navigation.route());
  });

  it("goes back through the history when the mini-app was opened from home", () => {
    const { navigation, page } = browserAt("/");
    navigation.openMiniApp("com.example.app");
    expect(page.path()).toBe("/miniapp/com.example.app");
    navigation.goHome();
    expect([page.path(), page.length()]).toEqual(["/", 1]);
    expect(navigation.route()).toEqual({ page: "home" });
  });

  it("goes home in place when the mini-app was opened by its address", () => {
    const { navigation, page } = browserAt("/miniapp/com.example.app");
    navigation.goHome();
    expect([page.path(), page.length()]).toEqual(["/", 1]);
    expect(navigation.route()).toEqual({ page: "home" });
  });

  it("follows the back button", () => {
    const { navigation, page } = browserAt("/");
    const seen: string[] = [];
    const stop = navigation.onChange(() => seen.push(navigation.route().page));
    navigation.openMiniApp("com.example.app");
    page.back();
    stop();
    navigation.openMiniApp("com.example.app");
    expect(seen).toEqual(["miniApp", "home"]);
  });
});

/** A window with a history and nothing else. */
function browserAt(start: string) {
  const entries: { readonly path: string; readonly state: unknown }[] = [{ path: start, state: null }];
  let back = (): void => undefined;
  const page = {
    get location() {
      return { pathname: entries.at(-1)?.path ?? "/" };
    },
    history: {
      get state() {
        return entries.at(-1)?.state ?? null;
      },
      pushState: (state: unknown, _: string, path: string) => void entries.push({ path, state }),
      replaceState: (state: unknown, _: string, path: string) => void entries.splice(-1, 1, { path, state }),
      back: () => {
        entries.pop();
        back();
      },
    },
    addEventListener: (_: string, listener: () => void) => {
      back = listener;
    },
  };
  const navigation = createWebNavigation(page as unknown as Window);
  return {
    navigation,
    page: {
      path: () => page.location.pathname,
      length: () => entries.length,
      back: () => page.history.back(),
    },
  };
}
