import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import type { GuestBridge } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import * as fake from "./fake.ts";
import * as guest from "./guest.ts";
import * as index from "./index.ts";
import * as web from "./web.ts";

const MODULES = {
  "@atoll/capabilities": index,
  "@atoll/capabilities/web": web,
  "@atoll/capabilities/guest": guest,
  "@atoll/capabilities/fake": fake,
};

const calls: string[] = [];
const bridge = {
  call: async (method: string) => {
    calls.push(method);
    return method === "media.getPhotos" ? [{ blob: 1, width: 1, height: 1, type: "image/png" }] : null;
  },
} as unknown as GuestBridge;

/** Runs a block of the README with its imports taken from here. */
function run(code: string): Promise<unknown> {
  const body = code
    .replace(/^import (\{.*?\}) from "(.*?)";$/gm, 'const $1 = modules["$2"];')
    .replace(/^declare .*$/gm, "");
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  const names = [
    "modules",
    "bridge",
    "sheets",
    `${body}\nreturn typeof areas === "undefined" ? null : areas;`,
  ];
  return AsyncFunction(...names)(MODULES, bridge, { tap: async () => true }) as Promise<unknown>;
}

describe("the README's example", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1] ?? "");

  it("runs as it stands", async () => {
    expect(blocks).toHaveLength(3);
    for (const block of blocks) await run(block);
    expect(calls).toEqual(["media.getPhotos", "storage.setBlob"]);
  });
});
