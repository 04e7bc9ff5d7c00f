import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeLinks } from "./conformance/describe-links.ts";
import { createFakeLinks } from "./fake.ts";
import type { MiniAppLinks } from "./mini-app-links.ts";
import { createNativeLinks } from "./native.ts";
import { linksSchema } from "./schema.ts";
import { createWebLinks } from "./web.ts";

const url = "https://example.com/";

const recordMoves = (moves: object[]): MiniAppLinks => ({
  open: async (to) => void moves.push(to),
  returnTo: async (data) => moves.push({ data }) > 0,
  linkTo: (appId, path) => `https://shell.example.com/miniapp/${appId}/open?path=${encodeURIComponent(path)}`,
});

describeLinks("fake", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  const moves: object[] = [];
  const provider = createFakeLinks({ opened, shared, moves: moves as never, hasOpener: true });
  return { provider, opened, shared, moves };
});

describeLinks("web", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  const moves: object[] = [];
  const provider = createWebLinks({
    confirmUrl: async () => true,
    openPage: (page) => void opened.push(page),
    share: async (what) => void shared.push(what),
    miniApps: recordMoves(moves),
  });
  return { provider, opened, shared, moves };
});

describeLinks("native", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  const moves: object[] = [];
  const provider = createNativeLinks({
    miniApps: recordMoves(moves),
    confirmUrl: async () => true,
    openUrl: async (page) => void opened.push(page),
    share: async (what) => shared.push(what) > 0,
  });
  return { provider, opened, shared, moves };
});

describe("links of a device", () => {
  const refusing = createNativeLinks({
    confirmUrl: async () => false,
    openUrl: async () => expect.unreachable(),
    share: async () => false,
  });

  it("open nothing when the person does not agree", async () => {
    await expect(refusing.openUrl?.({ url }, createFakeContext())).rejects.toMatchObject({
      code: "USER_CANCELED",
    });
    await expect(refusing.share?.({ text: "x" }, createFakeContext())).rejects.toMatchObject({
      code: "USER_CANCELED",
    });
  });

  it("say that the device failed, and nothing of how", async () => {
    const failing = createNativeLinks({
      confirmUrl: async () => true,
      openUrl: () => Promise.reject(new Error("no browser")),
      share: () => Promise.reject(new Error("no sheet")),
    });
    await expect(failing.openUrl?.({ url }, createFakeContext())).rejects.toMatchObject({
      code: "HOST_ERROR",
    });
    await expect(failing.share?.({ text: "x" }, createFakeContext())).rejects.toMatchObject({
      code: "HOST_ERROR",
    });
  });
});

describe("links of a browser", () => {
  it("are not offered without a sheet to confirm in, nor sharing without Web Share", () => {
    expect(createWebLinks()).toEqual({});
  });

  it("open nothing until the person has agreed to exactly this address", async () => {
    const opened: string[] = [];
    const asked: string[] = [];
    const web = createWebLinks({
      confirmUrl: async (page) => asked.push(page) > 1,
      openPage: (page) => void opened.push(page),
    });
    const open = () => web.openUrl?.({ url: "https://EXAMPLE.com" }, createFakeContext());
    await expect(open()).rejects.toMatchObject({ code: "USER_CANCELED" });
    expect(opened).toEqual([]);
    await open();
    expect([asked, opened]).toEqual([[url, url], [url]]);
  });

  it("open nothing for a mini-app that has gone meanwhile", async () => {
    const opened: string[] = [];
    const gone = new AbortController();
    const web = createWebLinks({
      confirmUrl: async () => {
        gone.abort();
        return true;
      },
      openPage: (page) => void opened.push(page),
    });
    const answer = web.openUrl?.({ url }, createFakeContext({ signal: gone.signal }));
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
    expect(opened).toEqual([]);
  });

  it.each([
    ["AbortError", "USER_CANCELED"],
    ["NotAllowedError", "GESTURE_REQUIRED"],
    ["DataError", "HOST_ERROR"],
  ])("answer the share sheet's %s with %s", async (name, code) => {
    const web = createWebLinks({ share: () => Promise.reject(new DOMException("no", name)) });
    await expect(web.share?.({ text: "x" }, createFakeContext())).rejects.toMatchObject({ code });
  });
});

describe("ways between mini-apps", () => {
  const { open, returnTo, create } = linksSchema.methods;

  it("answer nothing to a mini-app that has gone while the person decided", async () => {
    const gone = new AbortController();
    const miniApps = { open: async () => gone.abort(), returnTo: async () => false, linkTo: () => "" };
    const answer = createWebLinks({ miniApps }).open?.(
      open.params.parse({ appId: "com.example.b" }),
      createFakeContext({ signal: gone.signal }),
    );
    await expect(answer).rejects.toMatchObject({ code: "ABORTED" });
  });

  it.each([
    { appId: "B" },
    { appId: "../com.example.b" },
    { appId: "com.example.b/open" },
    { appId: "com.example.b", path: "//evil.example" },
    { appId: "com.example.b", path: "https://evil.example" },
    { appId: "com.example.b", path: "/a b" },
    { appId: "com.example.b", data: "{" },
    { appId: "com.example.b", data: { a: 1 } },
    { appId: "com.example.b", data: `"${"x".repeat(65_536)}"` },
    { appId: "com.example.b", from: "com.bank" },
  ])("refuse %j", (given) => {
    expect(open.params.safeParse(given).success).toBe(false);
  });

  it("need a tap to leave, and none to go back or to make a link", () => {
    const needs = [open, returnTo, create].map((method) => "gesture" in method && method.gesture);
    expect(needs).toEqual([true, false, false]);
  });
});

describe("params of platform.links", () => {
  const { openUrl, share } = linksSchema.methods;

  it.each([
    url,
    "https://example.com",
    "https://例え.jp/a?b#c",
    "https://example.com:8443/",
    "https://[::1]/",
  ])("take %s", (given) => expect(openUrl.params.safeParse({ url: given }).success).toBe(true));

  it.each([
    "http://example.com/",
    "javascript:alert(1)",
    "https:example.com",
    "https:/example.com",
    "https:\\\\example.com",
    "https://bank.com@evil.com/",
    "https://user:pass@example.com/",
    "https://example.com/\u202ecod.exe",
    "https://example.com/a\tb",
    " https://example.com/",
    "https://",
    "//example.com",
    "intent://x#Intent;end",
    `https://example.com/${"x".repeat(2048)}`,
  ])("refuse %j", (given) => {
    expect(openUrl.params.safeParse({ url: given }).success).toBe(false);
    expect(share.params.safeParse({ url: given }).success).toBe(false);
  });

  it("take only what leads to the https address that it seems to be", () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.string().map((rest) => `https://${rest}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        if (!openUrl.params.safeParse({ url: given }).success) return;
        const { protocol, username, password } = new URL(given);
        expect([protocol, username, password]).toEqual(["https:", "", ""]);
      }),
    );
  });

  it.each([{}, { title: "T" }, { text: "x".repeat(10_001) }, { text: "x", file: 1 }])(
    "of share refuse %j",
    (given) => expect(share.params.safeParse(given).success).toBe(false),
  );

  it("need a tap each", () => expect([openUrl.gesture, share.gesture]).toEqual([true, true]));
});
