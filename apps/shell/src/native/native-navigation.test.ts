import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addresses } from "../services/navigation.ts";
import { addressOfLink } from "./deep-links.ts";
import { createNativeNavigation } from "./native-navigation.ts";

const APP = "com.example.app";
const SHELL = "https://apps.example.com";

function device() {
  let pressBack = () => false;
  let followLink: (link: string) => void = () => undefined;
  const navigation = createNativeNavigation({
    onBack: (handle) => void (pressBack = handle),
    onLink: (listener) => void (followLink = listener),
    shellOrigin: SHELL,
  });
  return { navigation, pressBack: () => pressBack(), followLink: (link: string) => followLink(link) };
}

describe("navigation of a device", () => {
  it("begins at home, and is the same place until it changes", () => {
    const { navigation } = device();
    expect(navigation.place()).toEqual({ path: "/", query: "" });
    expect(navigation.place()).toBe(navigation.place());
  });

  it("goes back the way the person came, and leaves the app from home alone", () => {
    const { navigation, pressBack } = device();
    navigation.go(addresses.about(APP));
    navigation.go(addresses.open(APP, "/a b"));
    expect(new URLSearchParams(navigation.place().query).get("path")).toBe("/a b");
    expect(pressBack()).toBe(true);
    expect(navigation.place().path).toBe(addresses.about(APP));
    expect([pressBack(), navigation.place().path, pressBack()]).toEqual([true, "/", false]);
  });

  it("leaves the back button to whoever deals with it first, also at home", () => {
    const { navigation, pressBack } = device();
    navigation.go(addresses.open(APP));
    let pages = 1;
    const withdraw = navigation.onBack(() => pages-- > 0);
    expect([pressBack(), navigation.place().path]).toEqual([true, addresses.open(APP)]);
    expect([pressBack(), navigation.place().path]).toEqual([true, "/"]);
    withdraw();
    expect(pressBack()).toBe(false);
  });

  it("replaces a place without a way back to it", () => {
    const { navigation } = device();
    navigation.go(addresses.settings);
    navigation.go(addresses.permissions, { replace: true });
    navigation.back();
    expect(navigation.place().path).toBe("/");
  });

  it("goes to the page above when there is no way back", () => {
    const { navigation, pressBack } = device();
    navigation.go(addresses.open(APP), { replace: true });
    navigation.back(addresses.about(APP));
    expect(navigation.place().path).toBe(addresses.about(APP));
    expect([pressBack(), navigation.place().path]).toEqual([true, "/"]);
  });

  it("goes home with nothing behind it, and says so once", () => {
    const { navigation, pressBack } = device();
    navigation.go(addresses.settings);
    let told = 0;
    const stop = navigation.onChange(() => (told += 1));
    navigation.goHome();
    navigation.goHome();
    stop();
    navigation.go(addresses.settings);
    navigation.goHome();
    expect([told, pressBack()]).toEqual([1, false]);
  });

  it("follows a link into the app, and no other", () => {
    const { navigation, followLink } = device();
    followLink(`atoll://miniapp/${APP}`);
    followLink("https://elsewhere.example/settings");
    expect(navigation.place().path).toBe(addresses.about(APP));
  });
});

describe("the address that a link leads to", () => {
  it.each([
    [`atoll://miniapp/${APP}`, addresses.about(APP)],
    [`atoll:///miniapp/${APP}/open?path=%2Fx`, `/miniapp/${APP}/open?path=%2Fx`],
    [`${SHELL}/miniapp/${APP}?a=b#c`, `/miniapp/${APP}?a=b`],
    ["atoll://", "/"],
    ["https://apps.example.com.evil.example/x", undefined],
    ["http://apps.example.com/x", undefined],
    ["javascript:alert(1)", undefined],
    ["atoll:miniapp", undefined],
    ["", undefined],
    [`atoll://${"a".repeat(3_000)}`, undefined],
  ])("%s", (link, address) => {
    expect(addressOfLink(link, SHELL)).toBe(address);
  });

  it("is a path of the shell or nothing, whatever the link", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `atoll://${rest}`),
          fc.webUrl(),
        ),
        (link) => {
          const address = addressOfLink(link, SHELL);
          expect(address === undefined || /^\/(?!\/)/.test(address)).toBe(true);
        },
      ),
    );
  });
});
