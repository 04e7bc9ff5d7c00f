import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopbackFetch } from "./loopback-fetch.ts";

describe("loopbackFetch", () => {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      if (request.url === "/same") return response.writeHead(304, { etag: '"1"' }).end();
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.end(
        JSON.stringify({ host: request.headers.host, method: request.method, url: request.url, body }),
      );
    });
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it("reaches names below localhost on this machine, and says which was meant", async () => {
    const answer = await loopbackFetch(`http://portal.localhost:${port}/a?b=1`, {
      method: "POST",
      body: "text",
    });
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await answer.json()).toEqual({
      host: `portal.localhost:${port}`,
      method: "POST",
      url: "/a?b=1",
      body: "text",
    });
  });

  it("gives an answer without a body as one", async () => {
    const answer = await loopbackFetch(`http://content.localhost:${port}/same`);
    expect([answer.status, answer.headers.get("etag"), await answer.text()]).toEqual([304, '"1"', ""]);
  });

  it("leaves other names to fetch", async () => {
    const answer = await loopbackFetch(`http://127.0.0.1:${port}/x`);
    expect(await answer.json()).toMatchObject({ host: `127.0.0.1:${port}` });
  });

  it("fails as fetch does when nobody listens", async () => {
    await expect(loopbackFetch("http://content.localhost:1/")).rejects.toThrow("fetch failed");
  });
});
