import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Frame } from "playwright-core";
import { describeNetwork } from "../conformance/describe-network.ts";
import { openNetworkPage } from "../conformance/browser/node.ts";
import type { OpenPage } from "../conformance/browser/node.ts";

describeNetwork("frame in Chromium", async () => (await openNetworkPage()).network);

describe("the network frame", () => {
  let opened: OpenPage;
  let frame: Frame;
  const API = "https://api.example.com";

  beforeAll(async () => {
    opened = await openNetworkPage();
    await opened.network.start({ url: `${API}/echo` }).outcome;
    frame = opened.networkFrame();
  });
  afterAll(() => opened.network.stop());

  it("asks with Origin null and without the page's cookies or the server's own", async () => {
    await opened.addCookie();
    const outcome = await opened.network.start({ url: `${API}/echo` }).outcome;
    expect(outcome).toMatchObject({ ok: true });
    const { headers } = JSON.parse(outcome.ok ? outcome.body : "") as { headers: Record<string, string> };
    expect(headers["origin"]).toBe("null");
    expect(headers["cookie"]).toBeUndefined();
  });

  it("cannot read the page around it, nor cookies or storage", async () => {
    const attempts: readonly (() => unknown)[] = [
      () => window.parent.document,
      () => window.parent.location.href,
      () => window.top?.localStorage,
      () => window.frameElement?.ownerDocument.title.length,
      () => document.cookie,
      () => window.localStorage,
      () => window.indexedDB.open("x"),
    ];
    const answers = [];
    for (const attempt of attempts) answers.push(await frame.evaluate(attempt).then(String, String));
    expect(answers.filter((answer) => !/SecurityError|undefined/.test(answer))).toEqual([]);
    expect(await frame.evaluate(() => self.origin)).toBe("null");
  });

  it("is stopped by its own policy off the list, whatever runs in it", async () => {
    const before = opened.network.seen().length;
    const urls = [
      `${opened.network.offList}/echo`,
      "https://evil.example.org/",
      "https://api.example.com.evil.org/",
    ];
    for (const url of urls) expect(await tryFetch(frame, url)).toBe("blocked");
    expect(opened.network.seen()).toHaveLength(before);
    expect(await tryFetch(frame, `${opened.network.self(API)}/echo`)).toBe("200");
  });

  it("says of every request that its policy stopped it, also when they are alike", async () => {
    const url = `${API}/redirect?to=${encodeURIComponent(`${opened.network.offList}/echo`)}`;
    const outcomes = await Promise.all([1, 2, 3].map(() => opened.network.start({ url }).outcome));
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ ok: false, code: "NETWORK_BLOCKED" })));
  });

  it("counts bytes after decompression", async () => {
    const outcome = await opened.network.start({ url: `${API}/bomb` }).outcome;
    expect(outcome).toEqual({ ok: false, code: "QUOTA_EXCEEDED" });
  });

  it("takes no second port and no second list", async () => {
    expect(await opened.secondInit([opened.network.offList])).toBe("deaf");
    expect(await tryFetch(frame, `${opened.network.offList}/echo`)).toBe("blocked");
    expect(await opened.network.start({ url: `${API}/status?code=200` }).outcome).toMatchObject({ ok: true });
  });

  it("is gone when the session ends, and made anew for the next", async () => {
    await opened.page.evaluate(() => window.network.endSession());
    expect(await opened.page.locator("iframe").count()).toBe(0);
    expect(await opened.network.start({ url: `${API}/status?code=200` }).outcome).toMatchObject({ ok: true });
    expect(await opened.page.locator("iframe").count()).toBe(1);
  });

  it("is given up when something loads into it again", async () => {
    const { outcome } = opened.network.start({ url: `${API}/never` });
    await opened.network.waitFor("/never");
    await opened.page.evaluate(() => document.querySelector("iframe")?.setAttribute("src", "about:blank"));
    expect(await outcome).toEqual({ ok: false, code: "NETWORK_ERROR" });
    expect(await opened.network.start({ url: `${API}/status?code=200` }).outcome).toMatchObject({ ok: true });
  });

  it("has an opaque origin and stays deaf when it is opened by itself", async () => {
    const alone = await opened.openAlone();
    expect(await alone.evaluate(() => self.origin)).toBe("null");
    await alone.evaluate(() =>
      window.postMessage({ atoll: "network", sources: [] }, "*", [new MessageChannel().port1]),
    );
    expect(await alone.locator("meta[http-equiv]").count()).toBe(1);
  });
});

/** The status, "blocked" when the frame's policy reported a violation, or the error's name. */
function tryFetch(frame: Frame, url: string): Promise<string> {
  return frame.evaluate(async (address) => {
    let blocked = false;
    const report = () => {
      blocked = true;
    };
    document.addEventListener("securitypolicyviolation", report, { once: true });
    try {
      return String((await fetch(address)).status);
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return blocked ? "blocked" : (error as Error).name;
    } finally {
      document.removeEventListener("securitypolicyviolation", report);
    }
  }, url);
}
