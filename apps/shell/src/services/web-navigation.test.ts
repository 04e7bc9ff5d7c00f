import { describe, expect, it } from "vitest";
import { addresses } from "./navigation.ts";
import { createWebNavigation } from "./web-navigation.ts";

const APP = "com.example.app";

describe("the browser's navigation", () => {
  it("starts where the address says, so that reloading keeps the page", () => {
    const { navigation } = browserAt("/miniapp/com.example.app/open?path=%2Fnew");
    expect(navigation.place()).toEqual({ path: addresses.open(APP), query: "path=%2Fnew" });
    expect(navigation.place()).toBe(navigation.place());
  });

  it("writes a page of a mini-app so that it is read as it was", () => {
    const { navigation } = browserAt("/");
    navigation.go(addresses.open(APP, "/a b?c=d&e"));
    expect(new URLSearchParams(navigation.place().query).get("path")).toBe("/a b?c=d&e");
  });

  it("goes back through the history to where the person came from", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.about(APP));
    navigation.go(addresses.open(APP));
    navigation.back();
    expect([page.path(), page.length()]).toEqual([addresses.about(APP), 2]);
    navigation.goHome();
    expect([page.path(), page.length()]).toEqual(["/", 1]);
  });

  it("goes to the page above in place when the person came by the address", () => {
    const { navigation, page } = browserAt(addresses.open(APP));
    navigation.back(addresses.about(APP));
    expect([page.path(), page.length()]).toEqual([addresses.about(APP), 1]);
    navigation.goHome();
    expect([page.path(), page.length()]).toEqual(["/", 1]);
  });

  it("goes home from deeper without losing the way back", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.about(APP));
    navigation.go(addresses.open(APP));
    navigation.goHome();
    expect([page.path(), page.length()]).toEqual(["/", 4]);
    navigation.goHome();
    expect(page.length()).toBe(4);
  });

  it("replaces where the person is, and keeps where they came from", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.settings);
    navigation.go(addresses.permissions, { replace: true });
    navigation.back();
    expect([page.path(), page.length()]).toEqual(["/", 1]);
  });

  it("follows the back button", () => {
    const { navigation, page } = browserAt("/");
    const seen: string[] = [];
    const stop = navigation.onChange(() => seen.push(navigation.place().path));
    navigation.go(addresses.settings);
    page.back();
    stop();
    navigation.go(addresses.settings);
    expect(seen).toEqual(["/settings", "/"]);
  });
});

/** A window with a history and nothing else. */
function browserAt(start: string) {
  const entries: { readonly address: string; readonly state: unknown }[] = [{ address: start, state: null }];
  let back = (): void => undefined;
  const current = () => new URL(entries.at(-1)?.address ?? "/", "https://shell.example");
  const page = {
    get location() {
      const { pathname, search } = current();
      return { pathname, search };
    },
    history: {
      get state() {
        return entries.at(-1)?.state ?? null;
      },
      pushState: (state: unknown, _: string, address: string) => void entries.push({ address, state }),
      replaceState: (state: unknown, _: string, address: string) =>
        void entries.splice(-1, 1, { address, state }),
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
