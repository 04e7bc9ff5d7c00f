import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { LOOPBACK, listen } from "@atoll/web-server";
import type { Listening } from "@atoll/web-server";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerError } from "../http/answer-error.ts";
import type { Env } from "../http/context.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { digestOf, samplePackage } from "../testing/sample-package.ts";
import { addSampleApp } from "../testing/sample-version.ts";
import type { SampleApp } from "../testing/sample-version.ts";
import { incomingFolder } from "./clear-incoming.ts";
import { uploadRoutes } from "./upload-routes.ts";

let test: TestParts;
let app: SampleApp;
let server: Listening;
let bytes: Uint8Array;

beforeAll(async () => {
  test = await createTestParts();
  app = await addSampleApp(test.registry, "sockets");
  bytes = samplePackage({ id: app.id });
  const routes = new Hono<Env>();
  routes.onError((error, c) => answerError(error, c, test.registry.log));
  routes.use(async (c, next) => {
    c.set("actor", app.developer);
    await next();
  });
  routes.route("/", uploadRoutes(test.registry));
  const answer = getRequestListener(routes.fetch);
  server = await listen((incoming, outgoing) => void answer(incoming, outgoing), {
    port: 0,
    addresses: LOOPBACK,
  });
});
afterAll(async () => {
  await server.close(0);
  await test.stop();
});

/** Sends an upload that announces `length` bytes, with `body` in its place, and gives what came back until the connection closed. */
function sendRaw(body: Uint8Array, length: number, then: "wait" | "break" = "wait"): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(answer));
    const head = [
      `PUT /apps/${app.id}/versions HTTP/1.1`,
      "host: localhost",
      "connection: close",
      `digest: ${digestOf(bytes).digest}`,
      `content-length: ${length}`,
      "",
      "",
    ];
    socket.write(head.join("\r\n"));
    socket.write(body, () => {
      if (then === "break") setTimeout(() => socket.destroy(), 50);
    });
  });
}

async function untilNothingIncoming(): Promise<void> {
  while ((await readdir(incomingFolder(test.registry.config)).catch(() => [])).length > 0)
    await new Promise((resolve) => setImmediate(resolve));
}

const versions = () => test.registry.db.query("select 1 from versions where app_id = $1", [app.id]);

describe("an upload over a real connection", () => {
  it("that breaks off leaves nothing behind, and the next one goes through", async () => {
    await sendRaw(bytes.subarray(0, 50), bytes.length, "break");
    await untilNothingIncoming();
    expect(await versions()).toEqual([]);
    const answer = await sendRaw(bytes, bytes.length);
    expect(answer).toMatch(/^HTTP\/1\.1 202 /);
    expect(await versions()).toHaveLength(1);
  });

  it("is refused by its headers, while its body has not come", async () => {
    const answer = await sendRaw(new Uint8Array(), 100 * 1024 * 1024);
    expect(answer).toMatch(/^HTTP\/1\.1 422 /);
    expect(answer).toContain("PACKAGE_TOO_LARGE");
  });

  it("whose length is no number is not taken for a request", async () => {
    const answer = await sendRaw(bytes, Number.NaN);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});
