import { createFakeContext } from "@atoll/capabilities/fake";
import type { Host, InstalledMiniApp, OpenOptions } from "@atoll/host";
import { describe, expect, it } from "vitest";
import { createMiniAppMoves } from "./mini-app-moves.ts";

const OTHER = "com.example.b";
/** A call of com.example.fake. */
const context = createFakeContext();
/** A call of the other. */
const there = { ...context, owner: { key: "owner-2", appId: OTHER } };

function createTest({ agrees = true } = {}) {
  const went: string[] = [];
  const asked: unknown[] = [];
  const openings: (OpenOptions | undefined)[] = [];
  let now = 0;
  const moves = createMiniAppMoves({
    prompts: {
      tap: async ({ ownerKey, action, detail }) => {
        asked.push([ownerKey, action, detail]);
        return agrees;
      },
    },
    navigation: { go: (address) => void went.push(address) },
    nameOf: async (id) => (id === OTHER ? "Bills" : undefined),
    origin: "https://shell.example.com",
    now: () => now,
  });
  const host = moves.withLaunches({
    open: (_: unknown, options?: OpenOptions) => openings.push(options),
  } as unknown as Host);
  const open = (appId: string) =>
    host.open({ owner: { key: "k", appId } } as InstalledMiniApp, { path: "/x" });
  return { ...moves, went, asked, openings, open, pass: (ms: number) => void (now += ms) };
}

describe("going from one mini-app to another", () => {
  it("asks by the registry's name, then opens it with what was given along, once", async () => {
    const test = createTest();
    await test.links.open({ appId: OTHER, path: "/bill/3", data: '{"a":1}' }, context);
    expect(test.asked).toEqual([["owner-1", "Open Bills", OTHER]]);
    expect(test.went).toEqual(["/miniapp/com.example.b/open?path=%2Fbill%2F3"]);
    test.open("com.example.c");
    test.open(OTHER);
    test.open(OTHER);
    const plain = { path: "/x" };
    expect(test.openings).toEqual([plain, { ...plain, data: { a: 1 }, from: "com.example.fake" }, plain]);
  });

  it("goes nowhere without the person's word, nor to what is not on offer", async () => {
    const test = createTest({ agrees: false });
    const open = (appId: string) => test.links.open({ appId, path: "/", data: null }, context);
    await expect(open(OTHER)).rejects.toMatchObject({ code: "USER_CANCELED" });
    await expect(open("com.example.none")).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    expect([test.went, test.asked.length]).toEqual([[], 1]);
  });

  it("goes back to the opener alone, once", async () => {
    const test = createTest();
    expect(await test.links.returnTo(null, there)).toBe(false);
    await test.links.open({ appId: OTHER, path: "/", data: null }, context);
    expect(await test.links.returnTo("7", there)).toBe(true);
    expect(test.went.at(-1)).toBe("/miniapp/com.example.fake/open?path=%2F");
    test.open("com.example.fake");
    expect(test.openings).toEqual([{ path: "/x", data: 7, from: OTHER }]);
    expect(await test.links.returnTo("7", there)).toBe(false);
  });

  it("gives nothing to an opening that comes much later", async () => {
    const test = createTest();
    await test.links.open({ appId: OTHER, path: "/", data: "1" }, context);
    test.pass(60_001);
    test.open(OTHER);
    expect(test.openings).toEqual([{ path: "/x" }]);
  });

  it("makes links to a page of a mini-app", () => {
    const { links } = createTest();
    expect(links.linkTo(OTHER, "/")).toBe("https://shell.example.com/miniapp/com.example.b/open");
    expect(links.linkTo(OTHER, "/a?b=1")).toBe(
      "https://shell.example.com/miniapp/com.example.b/open?path=%2Fa%3Fb%3D1",
    );
  });
});
