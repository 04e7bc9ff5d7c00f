import { createHash } from "node:crypto";
import { staticFile } from "@atoll/web-server";
import { describe, expect, it } from "vitest";
import { serviceWorker } from "./service-worker.ts";
import { serviceWorkerOff } from "./service-worker-off.ts";

const text = (body: string) => staticFile(body, { type: "text/plain" });
const PARTS = {
  page: text("page"),
  build: "build-1",
  files: new Map([
    ["/assets/shell-1.js", text("run()")],
    ["/sandbox/sandbox-1.html", text("frame")],
    ["/assets/preview-1.js", text("preview()")],
    ["/preview/network-1.html", text("frame")],
    ["#page", text("{}")],
  ]),
  script: new TextEncoder().encode("work()"),
};

describe("the service worker's file", () => {
  it("lists the page and every file that people need, by digest", () => {
    const { page, files, build } = listOf(PARTS);
    expect(page).toEqual(["/", digest("page")]);
    expect(files).toEqual([
      ["/assets/shell-1.js", digest("run()")],
      ["/sandbox/sandbox-1.html", digest("frame")],
    ]);
    expect(build).toBe("build-1");
  });

  it.each([
    ["the page", { page: text("other") }],
    ["a file", { files: new Map([["/assets/shell-1.js", text("other()")]]) }],
    ["the worker", { script: new TextEncoder().encode("work(2)") }],
    ["what the page is told", { build: "build-2" }],
  ])("is another version once %s changes", (_, change) => {
    expect(listOf({ ...PARTS, ...change }).version).not.toBe(listOf(PARTS).version);
    expect(listOf({ ...PARTS }).version).toBe(listOf(PARTS).version);
  });

  it("may speak to its own origin, run nothing else, and is asked for at each visit", () => {
    const { headers, immutable, type } = serviceWorker(PARTS);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; connect-src 'self';/);
    expect([immutable, type]).toEqual([false, "text/javascript; charset=utf-8"]);
  });
});

describe("the page that turns it off", () => {
  it("runs the one script that its policy names", () => {
    const { body, headers } = serviceWorkerOff();
    const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(new TextDecoder().decode(body)) ?? [];
    expect(headers["content-security-policy"]).toContain(`script-src '${digest(script)}'`);
    expect(script).toContain("unregister");
  });
});

function listOf(parts: typeof PARTS) {
  const file = new TextDecoder().decode(serviceWorker(parts).body);
  const [, json = "null"] = /^self\.atollPrecache=(.*);\n/.exec(file) ?? [];
  return JSON.parse(json) as { page: unknown; files: unknown; build: string; version: string };
}

function digest(body: string): string {
  return `sha256-${createHash("sha256").update(body).digest("base64")}`;
}
