import type { CallContext } from "@atoll/capabilities";
import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";
import type { TestHostOptions } from "../testing/test-host.ts";
import { testImages } from "../testing/test-images.ts";

const PNG = testImages.png(10, 10);
const refused = (code: string) => expect.objectContaining({ code });

type Params = { readonly url: string; readonly method: string };
type Fetch = (params: Params, context: CallContext) => unknown;

function network(fetch: Fetch): TestHostOptions {
  return { providers: { network: { fetch: fetch as never } } };
}

const serve =
  (bytes: Uint8Array, status = 200): Fetch =>
  async (_params, context) => ({ status, blob: context.blobs.put({ bytes, type: "text/html" }) });

describe("an image source", () => {
  it("that is a file of the package is found by its exact name, with the type of its bytes", async () => {
    const { open } = createTestHost();
    const { session } = await open(createTestApp({}, { "img/a.png": { bytes: PNG, type: "text/html" } }));
    expect(await session.resolveImage("img/a.png")).toEqual({ bytes: PNG, type: "image/png" });
  });

  it.each([
    "img/A.png",
    "/img/a.png",
    "img//a.png",
    "./img/a.png",
    "img/../img/a.png",
    "img\\a.png",
    "",
    "__proto__",
  ])("%j is not a file of the package", async (name) => {
    const { open } = createTestHost();
    const { session } = await open(createTestApp({}, { "img/a.png": { bytes: PNG, type: "" } }));
    await expect(session.resolveImage(name)).rejects.toEqual(refused("INVALID_ARGUMENT"));
  });

  it("that is a blob is found while it is kept", async () => {
    const { open } = createTestHost({
      providers: {
        test: { background: (_: never, { blobs }) => (blobs.put({ bytes: PNG, type: "" }), null) },
      },
    });
    const { session, guest } = await open();
    guest.say([2, 1, "test.background", null, 0]);
    await settle();
    expect((await session.resolveImage({ blob: 1 })).type).toBe("image/png");
    guest.say([10, 1]);
    await expect(session.resolveImage({ blob: 1 })).rejects.toEqual(refused("INVALID_ARGUMENT"));
  });

  it.each([
    ["SVG", new TextEncoder().encode("<svg onload='alert(1)'/>"), "INVALID_ARGUMENT"],
    ["HTML", new TextEncoder().encode("<html>"), "INVALID_ARGUMENT"],
    ["a bomb of pixels", testImages.png(30_000, 30_000), "QUOTA_EXCEEDED"],
    ["an image without pixels", testImages.png(0, 10), "INVALID_ARGUMENT"],
    ["more bytes than fit", new Uint8Array(16 * 1024 * 1024 + 1), "QUOTA_EXCEEDED"],
  ])("D13 G27 that holds %s is refused, whatever its name says", async (_title, bytes, code) => {
    const { open } = createTestHost(network(serve(bytes)));
    const { session } = await open(createTestApp({}, { "a.png": { bytes, type: "image/png" } }));
    await expect(session.resolveImage("a.png")).rejects.toEqual(refused(code));
    await expect(session.resolveImage("https://api.example.com/a.png")).rejects.toEqual(refused(code));
  });
});

describe("an image from the network", () => {
  it("is fetched by GET through the host's provider, and its blob is freed", async () => {
    const seen: unknown[] = [];
    const { open } = createTestHost(
      network((params, context) => {
        seen.push(params, context.owner, context.gesture);
        return serve(PNG)(params, context);
      }),
    );
    const { session } = await open();
    expect(await session.resolveImage("https://a.images.example.com/a.png?x=1")).toEqual({
      bytes: PNG,
      type: "image/png",
    });
    expect(seen).toEqual([
      { url: "https://a.images.example.com/a.png?x=1", method: "GET", headers: [], bodyEncoding: "utf8" },
      session.app.owner,
      false,
    ]);
    expect(session.stats().blobBytes).toBe(0);
  });

  it.each([
    "http://api.example.com/a.png",
    "https://evil.com/a.png",
    "https://evil-api.example.com.evil.com/a.png",
    "https://api.example.com@evil.com/a.png",
    "https://user:pass@api.example.com/a.png",
    "https://api.example.com:8443/a.png",
    "https://2130706433/a.png",
    "https://[::ffff:127.0.0.1]/a.png",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:image/png;base64,AAAA",
    "blob:https://api.example.com/1",
    "file:///etc/passwd",
    "https:",
    "//evil.com:443/a.png",
  ])("D11 D14 F02 F16 %j is never asked for", async (url) => {
    let asked = 0;
    const { open } = createTestHost(network(() => (asked += 1)));
    const { session } = await open();
    await expect(session.resolveImage(url)).rejects.toBeInstanceOf(AtollError);
    expect(asked).toBe(0);
  });

  it.each([
    ["a status that is no success", serve(PNG, 404), "NETWORK_ERROR"],
    ["an answer that is none", () => ({ nothing: true }), "HOST_ERROR"],
    ["an exception", () => Promise.reject(new Error("secret path")), "HOST_ERROR"],
    ["a code of the table", () => Promise.reject(new AtollError("NETWORK_BLOCKED")), "NETWORK_BLOCKED"],
  ] satisfies [string, Fetch, string][])("fails with %s", async (_title, fetch, code) => {
    const { open } = createTestHost(network(fetch));
    const { session } = await open();
    const error: unknown = await session
      .resolveImage("https://api.example.com/a.png")
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain("secret");
  });

  it("is not supported by a host without a network", async () => {
    const { open } = createTestHost();
    const { session } = await open();
    await expect(session.resolveImage("https://api.example.com/a.png")).rejects.toEqual(
      refused("NOT_SUPPORTED"),
    );
  });

  it("D31 waits until the mini-app is in front", async () => {
    let asked = 0;
    const { open } = createTestHost(
      network((params, context) => ((asked += 1), serve(PNG)(params, context))),
    );
    const { session } = await open();
    session.setVisible(false);
    const image = session.resolveImage("https://api.example.com/a.png");
    await settle();
    expect(asked).toBe(0);
    session.setVisible(true);
    expect((await image).type).toBe("image/png");
  });

  it("is asked for a few at a time", async () => {
    const finish: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const { open } = createTestHost(
      network(async (params, context) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => finish.push(resolve));
        running -= 1;
        return serve(PNG)(params, context);
      }),
    );
    const { session } = await open();
    const images = Array.from({ length: 20 }, () => session.resolveImage("https://api.example.com/a.png"));
    for (let round = 0; round < 20; round += 1) {
      await settle();
      finish.shift()?.();
    }
    await Promise.all(images);
    expect(most).toBe(8);
  });
});
