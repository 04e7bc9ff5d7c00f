import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowserPage } from "../testing/browser/node.ts";
import type { BrowserPage } from "../testing/browser/node.ts";
import { describeStorage } from "./conformance/describe-storage.ts";
import { packValue, unpackValue } from "./conformance/packed.ts";
import type { StoragePage } from "./conformance/page.ts";
import type { StorageStore } from "./store.ts";

declare global {
  interface Window {
    readonly storage: StoragePage;
  }
}

let browser: BrowserPage;
let databases = 0;

beforeAll(async () => {
  browser = await openBrowserPage(new URL("./conformance/page.ts", import.meta.url));
});
afterAll(() => browser.stop());

type Answer = { value?: unknown; code?: ErrorCode; message?: string; data?: Record<string, unknown> };

/** A store whose calls are carried out in a page, in the database of this name. */
function remoteStore(pageOf: () => Page, name: string): StorageStore {
  const call = async (method: keyof StorageStore, args: readonly unknown[]) => {
    const packed = await pageOf().evaluate(
      ([database, verb, given]) => window.storage.call(database, verb, given),
      [name, method, args.map(packValue)] as const,
    );
    const { value, code, message, data } = unpackValue(packed) as Answer;
    if (code !== undefined) throw new AtollError(code, message, data === undefined ? {} : { data });
    return value as never;
  };
  return {
    get: (...args) => call("get", args),
    put: (...args) => call("put", args),
    remove: (...args) => call("remove", args),
    keys: (...args) => call("keys", args),
    clear: (...args) => call("clear", args),
    usage: (...args) => call("usage", args),
  };
}

describeStorage("Chromium", () => remoteStore(() => browser.page, `test-${++databases}`));

describe("storage in Chromium", () => {
  const limit = { bytes: 1_000, keys: 50 };
  const text = (key: string) => ({ key, value: { kind: "text", text: "1234" } }) as const;

  it("is there after a reload", async () => {
    const store = remoteStore(() => browser.page, "reload");
    await store.put("o", text("k"), limit);
    await browser.page.reload();
    expect(await store.get("o", "k")).toEqual({ kind: "text", text: "1234" });
    expect(await store.usage("o")).toEqual({ bytes: 5, keys: 1 });
  });

  it("keeps count when two tabs write at the same time, and outlives a deletion by one of them", async () => {
    const other = await browser.context.newPage();
    await other.goto(browser.page.url());
    const tabs = [remoteStore(() => browser.page, "tabs"), remoteStore(() => other, "tabs")] as const;
    const keys = Array.from({ length: 20 }, (_, index) => `${index % 10}`);
    await Promise.all(keys.map((key, index) => tabs[index < 10 ? 0 : 1].put("o", text(key), limit)));
    expect(await tabs[0].usage("o")).toEqual({ bytes: 50, keys: 10 });
    await other.evaluate(
      () => new Promise((resolve) => (indexedDB.deleteDatabase("tabs").onsuccess = () => resolve(null))),
    );
    expect(await tabs[0].keys("o")).toEqual([]);
    await tabs[1].put("o", text("k"), limit);
    expect(await tabs[0].keys("o")).toEqual(["k"]);
  });
});
