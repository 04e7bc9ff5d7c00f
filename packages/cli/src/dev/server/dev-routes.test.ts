import { createHostRoutes, listenOnLoopback, staticFile } from "@atoll/web-server";
import type { Listening } from "@atoll/web-server";
import { ask } from "@atoll/web-server/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Told } from "../contract.ts";
import { allowedHosts } from "./allowed-hosts.ts";
import { createDevHandler } from "./dev-routes.ts";
import { toldSchema } from "./told-schema.ts";

const LAN = "192.168.1.9";
const told: Told[] = [];
let server: Listening;

beforeAll(async () => {
  const handler = createDevHandler({
    hosts: () => allowedHosts(server.port, [LAN]),
    page: (path, host) =>
      path === "/" ? staticFile(`page for ${host}`, { type: "text/html; charset=utf-8" }) : undefined,
    packageFile: (build, path) => (build === 1 && path === "assets/a b.png" ? Buffer.from("png") : undefined),
    map: () => undefined,
    openStream: (_request, response) => void response.end("stream"),
    told: (each) => told.push(each),
  });
  // By its Host header alone: the test asks over the loopback.
  const routes = createHostRoutes(handler, {});
  for (const name of [LAN, "evil.example", "localhost.evil.example"]) routes.set(name, handler);
  server = await listenOnLoopback(routes, 0);
});
afterAll(() => server.close());

const from = (headers: Record<string, string>) => ask(server.port, "/", { headers });

describe("who is answered", () => {
  it("is this machine by its names, and the addresses it listens on", async () => {
    for (const name of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST", LAN]) {
      expect((await from({ host: `${name}:${server.port}` })).status, name).toBe(200);
    }
  });

  it("is nobody by another name, or by another port", async () => {
    for (const host of [
      "evil.example",
      `localhost.evil.example:${server.port}`,
      "localhost:1",
      "localhost",
    ]) {
      expect((await from({ host })).status, host).toBe(421);
    }
  });

  it("is no page of another origin, and no frame without one", async () => {
    for (const origin of ["http://evil.example", "null", "https://localhost", "http://localhost:1"]) {
      expect((await from({ origin })).status, origin).toBe(403);
    }
    expect((await from({ origin: `http://localhost:${server.port}` })).status).toBe(200);
  });

  it("is a link from elsewhere, but nothing that another site's page loads, frames or fetches", async () => {
    const site = { "sec-fetch-site": "cross-site" };
    const status = async (mode: string, dest: string) =>
      (await from({ ...site, "sec-fetch-mode": mode, "sec-fetch-dest": dest })).status;
    expect(await status("navigate", "document")).toBe(200);
    expect(await status("navigate", "iframe")).toBe(403);
    expect(await status("no-cors", "script")).toBe(403);
    expect(await status("cors", "empty")).toBe(403);
  });
});

describe("files of the package", () => {
  it("go out as data that no browser runs, and to fetch alone", async () => {
    const path = "/dev/packages/1/assets/a%20b.png";
    const { status, headers, text } = await ask(server.port, path);
    expect([status, text]).toEqual([200, "png"]);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    for (const dest of ["script", "iframe", "worker"]) {
      const sent = { "sec-fetch-dest": dest, "sec-fetch-site": "same-origin" };
      expect((await ask(server.port, path, { headers: sent })).status).toBe(403);
    }
    expect((await ask(server.port, "/dev/packages/2/assets/a%20b.png")).status).toBe(404);
    expect((await ask(server.port, "/dev/packages/1/%zz")).status).toBe(404);
  });
});

describe("what a page tells", () => {
  const tell = (body: string, headers: Record<string, string> = {}) =>
    fetch(`http://localhost:${server.port}/dev/told`, {
      method: "POST",
      headers: { origin: `http://localhost:${server.port}`, "content-type": "application/json", ...headers },
      body,
    });

  it("is answered with places, one for each entry", async () => {
    const entries = [{ kind: "log", level: "info", text: "hello" }];
    const response = await tell(JSON.stringify({ build: 1, entries }));
    expect(await response.json()).toEqual([{ text: "hello", stack: "", frame: null }]);
    expect(told).toEqual([{ build: 1, entries }]);
  });

  it("is refused from elsewhere, as a form, and when it is nothing that the page tells", async () => {
    const before = told.length;
    const good = JSON.stringify({ build: 1, entries: [] });
    expect((await tell(good, { origin: "http://evil.example" })).status).toBe(403);
    expect((await tell(good, { "content-type": "text/plain" })).status).toBe(403);
    for (const bad of ["", "[]", "{", '{"build":-1,"entries":[]}', '{"build":1,"entries":[],"more":1}']) {
      expect((await tell(bad)).status, bad).toBe(400);
    }
    expect((await tell(JSON.stringify({ build: 1, text: "x".repeat(600_000), entries: [] }))).status).toBe(
      400,
    );
    expect(told).toHaveLength(before);
  });

  it("is never more than its schema allows, whatever is sent", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toldSchema.safeParse({ build: 1, entries: [value] }).success).toBe(false);
      }),
    );
  });
});
