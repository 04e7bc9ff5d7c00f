import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowserPage } from "./testing/browser/node.ts";
import type { BrowserPage } from "./testing/browser/node.ts";
import type { AreasPage } from "./testing/browser/expose-areas.ts";

declare global {
  interface Window {
    readonly areas: AreasPage;
  }
}

let browser: BrowserPage;

beforeAll(async () => {
  browser = await openBrowserPage(new URL("./testing/browser/areas-page.ts", import.meta.url));
  await browser.context.setGeolocation({ latitude: 48.85837, longitude: 2.294481, accuracy: 5 });
});
afterAll(() => browser.stop());

const call = (name: string, params: object = {}) =>
  browser.page.evaluate(([method, given]) => window.areas.call(method, given), [name, params] as const);
const allow = (...permissions: string[]) => browser.context.grantPermissions(permissions);

describe("the areas in Chromium, with nothing passed in", () => {
  it("are offered without what needs the host's own sheets", async () => {
    const offered = await browser.page.evaluate(() => window.areas.offered());
    expect(offered).toEqual(
      expect.arrayContaining([
        "clipboard.read",
        "device.keepAwake",
        "location.getPrecise",
        "storage.secureSet",
      ]),
    );
    expect(offered.filter((name) => /^dialogs\.|^links\.openUrl/.test(name))).toEqual([]);
  });

  it("copy and paste once the browser lets them", async () => {
    expect(await call("clipboard.read")).toBe("PERMISSION_DENIED");
    await allow("clipboard-read", "clipboard-write");
    expect(await call("clipboard.write", { text: "4711 é" })).toBeNull();
    expect(await call("clipboard.read")).toBe("4711 é");
  });

  it("tell the place once the browser lets them", async () => {
    expect(await call("location.getPrecise")).toBe("PERMISSION_DENIED");
    await allow("geolocation");
    expect(await call("location.getPrecise")).toMatchObject({ latitude: 48.85837, longitude: 2.294481 });
    expect(await call("location.getApproximate")).toMatchObject({ latitude: 48.86, accuracyM: 2_000 });
  });

  it("tell of the device, and keep it awake", async () => {
    await allow("screen-wake-lock");
    expect(await call("device.info")).toEqual({ platform: "web", touch: false });
    expect(await call("device.orientation")).toMatchObject({ type: "landscape" });
    expect(await call("device.battery")).toMatchObject({ charging: true });
    expect(await call("device.keepAwake", { on: true })).toBeNull();
    expect(await call("device.keepAwake", { on: false })).toBeNull();
  });

  it("vibrate in a page that has been touched", async () => {
    await browser.page.getByRole("button").click();
    expect(await call("haptics.impact")).toBeNull();
  });

  it("keep secrets beyond a reload, sealed by a key that cannot leave", async () => {
    expect(await call("storage.secureSet", { key: "token", value: "s3cret-token" })).toBeNull();
    await browser.page.reload();
    expect(await call("storage.secureGet", { key: "token" })).toBe("s3cret-token");
    const seen = await browser.page.evaluate(readDatabases);
    expect(seen.text).not.toContain("s3cret");
    expect(seen.text).toContain("token");
    expect(seen.extractable).toBe(false);
  });
});

/** Runs in the page: everything that lies in the databases of secrets, as a thief of the profile's files would look at it. */
async function readDatabases(): Promise<{ text: string; extractable: boolean | undefined }> {
  const all = <T>(name: string, store: string, what: "getAll" | "getAllKeys") =>
    new Promise<T[]>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.onerror = () => reject(new Error(name));
      open.onsuccess = () => {
        const request = open.result.transaction(store).objectStore(store)[what]();
        request.onsuccess = () => {
          open.result.close();
          resolve(request.result as T[]);
        };
      };
    });
  const values = await all<{ bytes: Uint8Array }>("atoll-secure-storage", "entries", "getAll");
  const names = await all<unknown>("atoll-secure-storage", "entries", "getAllKeys");
  const [key] = await all<CryptoKey>("atoll-secure-key", "keys", "getAll");
  const text = values.map(({ bytes }) => String.fromCharCode(...bytes)).join("");
  return { text: text + JSON.stringify(names), extractable: key?.extractable };
}
