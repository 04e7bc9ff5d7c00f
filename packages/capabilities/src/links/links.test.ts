import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeLinks } from "./conformance/describe-links.ts";
import { createFakeLinks } from "./fake.ts";
import { createNativeLinks } from "./native.ts";
import { linksSchema } from "./schema.ts";
import { createWebLinks } from "./web.ts";

const url = "https://example.com/";

describeLinks("fake", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  return { provider: createFakeLinks({ opened, shared }), opened, shared };
});

describeLinks("web", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  const provider = createWebLinks({
    confirmUrl: async () => true,
    openPage: (page) => void opened.push(page),
    share: async (what) => void shared.push(what),
  });
  return { provider, opened, shared };
});

describeLinks("native", () => {
  const opened: string[] = [];
  const shared: object[] = [];
  const provider = createNativeLinks({
    confirmUrl: async () => true,
    openUrl: async (page) => void opened.push(page),
    share: async (what) => shared.push(what) > 0,
  });
  return { provider, opened, shared };
});

describe("links of a device", () => {
  const refusing = createNativeLinks({
    confirmUrl: async () => false,
    openUrl: async () => expect.unreachable(),
    share: async () => false,
  });

  it("open nothing when the person does not agree", async () => {
    await expect(refusing.openUrl({ url }, createFakeContext())).rejects.toMatchObject({
      code: "USER_CANCELED",
    });
    await expect(refusing.share({ text: "x" }, createFakeContext())).rejects.toMatchObject({
      code: "USER_CANCELED",
    });
  });

  it("say that the device failed, and nothing of how", async () => {
    const failing = createNativeLinks({
      confirmUrl: async () => true,
      openUrl: () => Promise.reject(new Error("no browser")),
      share: () => Promise.reject(new Error("no sheet")),
    });
    await expect(failing.openUrl({ url }, createFakeContext())).rejects.toMatchObject({ code: "HOST_ERROR" });
    await expect(failing.share({ text: "x" }, createFakeContext())).rejects.toMatchObject({
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
