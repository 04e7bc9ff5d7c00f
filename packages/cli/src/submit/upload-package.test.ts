import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { loopbackFetch } from "@atoll/distribution/node";
import { createRegistryApi } from "@atoll/distribution/registry";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../testing/fake-context.ts";
import { fakeVersion } from "../testing/fake-versions.ts";
import { uploadPackage } from "./upload-package.ts";

const ZIP = randomBytes(2_000_000);
const DIGEST = createHash("sha256").update(ZIP).digest("base64");

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A real server that treats each upload as the next of these says. */
async function startServer(host: string, ...answers: readonly Answer[]) {
  const left = [...answers];
  const server = createServer((request, response) => void left.shift()?.(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    api: createRegistryApi({ origin, token: "t", fetch: loopbackFetch }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const breaksOff: Answer = (request) => {
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > 300_000) request.socket.destroy();
  });
};

const takes: Answer = async (request, response) => {
  const hash = createHash("sha256");
  for await (const chunk of request) hash.update(chunk as Buffer);
  expect(request.headers["digest"]).toBe(`sha-256=${DIGEST}`);
  expect(hash.digest("base64")).toBe(DIGEST);
  answer(response, 202, { version: fakeVersion({ state: "uploaded" }) });
};

const refuses: Answer = (request, response) => {
  request.resume();
  answer(response, 401, { error: { code: "TOKEN_EXPIRED", message: "It has expired." } });
};

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

// The first is spoken to by node:http, the second by fetch.
describe.each(["uploads.localhost", "127.0.0.1"])("uploading a package to %s", (host) => {
  it("arrives whole, and shows how far it is", async () => {
    await using server = await startServer(host, takes);
    const fake = createFakeContext();
    expect(await uploadPackage(server.api, "com.example.sample", ZIP, fake.context)).toMatchObject({
      state: "uploaded",
    });
    expect(fake.said[0]).toBe("Uploading 1.91 MiB … 0 %");
    expect(fake.said.at(-1)).toBe("Uploading 1.91 MiB … 100 %");
  });

  it("arrives after connections that broke in the middle of it", async () => {
    await using server = await startServer(host, breaksOff, breaksOff, takes);
    const fake = createFakeContext();
    expect(await uploadPackage(server.api, "com.example.sample", ZIP, fake.context)).toMatchObject({
      state: "uploaded",
    });
    expect(fake.waits).toEqual([1_000, 2_000]);
    expect(fake.said).toContain("REGISTRY_UNREACHABLE: trying again in 1 s …");
  });

  it("ends with the registry's reason when it is refused while it is on its way", async () => {
    await using server = await startServer(host, refuses);
    const fake = createFakeContext();
    const upload = uploadPackage(server.api, "com.example.sample", ZIP, fake.context);
    await expect(upload).rejects.toMatchObject({ code: "TOKEN_EXPIRED" });
    expect(fake.waits).toEqual([]);
  });
});
