import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestApp } from "../testing/test-host.ts";
import { createLaunch, launchPath } from "./create-launch.ts";

const host = { apiLevel: 1, clock: { now: () => 5 } as never, randomHex: () => "00" };
const launchWith = (fields: object) =>
  createLaunch(host, { id: "s", app: createTestApp(), path: "/", data: null, from: null, ...fields }, [
    "a.b",
  ]);

describe("what a mini-app is told of its opening", () => {
  it("is its version, path, data and opener", () => {
    const given = { path: "/bill/3?x=%20", data: { total: 4 }, from: "com.example.b" };
    expect(launchWith(given)).toEqual({
      appId: "com.example.test",
      version: { name: "1.0.0", code: 1 },
      apiLevel: 1,
      path: "/bill/3?x=%20",
      data: '{"total":4}',
      from: "com.example.b",
      nowMs: 5,
      capabilities: ["a.b"],
      seed: "00",
    });
  });

  it.each(["", "bill", "//evil.example", "https://x", "/a b", "/\u202ea", "/é", `/${"x".repeat(2_048)}`])(
    "is the first page where the path is %j",
    (path) => expect(launchPath(path)).toBe("/"),
  );

  it("holds nothing but a plain path, whatever a link brings", () => {
    fc.assert(fc.property(fc.string(), (path) => /^\/[!-~]*$/.test(launchPath(path))));
  });

  it("leaves out data that no launch can carry", () => {
    expect(launchWith({ data: "x".repeat(65_536) }).data).toBeNull();
    expect(launchWith({ data: 0 }).data).toBe("0");
  });
});
