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

describe("the back button, where somebody deals with it", () => {
  it("keeps the person where they are, until nobody does", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.about(APP));
    navigation.go(addresses.open(APP));
    let pages = 2;
    const seen: string[] = [];
    navigation.onChange(() => seen.push(navigation.place().path));
    navigation.onBack(() => pages-- > 0);
    for (let press = 0; press < 2; press++) {
      page.back();
      expect([page.path(), navigation.place().path]).toEqual([addresses.open(APP), addresses.open(APP)]);
    }
    expect(seen).toEqual([]);
    page.back();
    expect([page.path(), seen]).toEqual([addresses.about(APP), [addresses.about(APP)]]);
  });

  it("is asked of the last one first, and of none that withdrew", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.settings);
    const asked: string[] = [];
    navigation.onBack(() => asked.push("first") > 0);
    const withdraw = navigation.onBack(() => asked.push("last") > 0);
    page.back();
    withdraw();
    page.back();
    expect([asked, navigation.place().path]).toEqual([["last", "first"], addresses.settings]);
  });

  it("is not asked when the shell itself goes back, nor forwards", () => {
    const { navigation, page } = browserAt("/");
    navigation.go(addresses.settings);
    let asked = 0;
    navigation.onBack(() => ++asked > 0);
    navigation.back();
    page.forward();
    expect([asked, navigation.place().path]).toEqual([0, addresses.settings]);
    navigation.goHome();
    expect([asked, navigation.place().path]).toEqual([0, "/"]);
  });
});

/** A window with a history and nothing else. */
function browserAt(start: string) {
  const entries: { readonly address: string; readonly state: unknown }[] = [{ address: start, state: null }];
  let index = 0;
  let moved = (): void => undefined;
  const current = () => new URL(entries[index]?.address ?? "/", "https://shell.example");
  const go = (steps: number) => {
    index += steps;
    moved();
  };
  const page = {
    get location() {
      const { pathname, search } = current();
      return { pathname, search };
    },
    history: {
      get state() {
        return entries[index]?.state ?? null;
      },
      pushState: (state: unknown, _: string, address: string) =>
        void entries.splice(++index, Infinity, { address, state }),
      replaceState: (state: unknown, _: string, address: string) =>
        void entries.splice(index, 1, { address, state }),
      back: () => go(-1),
      go,
    },
    addEventListener: (_: string, listener: () => void) => {
      moved = listener;
    },
  };
  const navigation = createWebNavigation(page as unknown as Window);
  return {
    navigation,
    page: {
      path: () => page.location.pathname,
      /** Entries up to where the person is. */
      length: () => index + 1,
      back: () => go(-1),
      forward: () => go(1),
    },
  };
}
