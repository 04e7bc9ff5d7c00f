import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { REVOCATIONS, STATEMENT_OF, createTestDevice } from "../testing/index.ts";

const APP = "com.example.tip";
const STATEMENT = STATEMENT_OF(APP);

type Answer = (response: ServerResponse, bytes: Buffer) => void;

const device = createTestDevice();
const answers = new Map<string, Answer>();
const elsewhere: string[] = [];
const server = createServer(({ url = "" }, response) => {
  if (url.startsWith("/elsewhere")) elsewhere.push(url);
  const path = url.replace("/elsewhere", "");
  const bytes = device.registry.files.get(path);
  if (bytes === undefined) return void response.writeHead(404).end();
  const answer = answers.get(url);
  if (answer !== undefined) return answer(response, Buffer.from(bytes));
  response.end(bytes);
});
let contentOrigin = "";

beforeAll(async () => {
  device.registry.release(APP, 1, { code: "one()" });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  contentOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("over real HTTP", () => {
  it("a release arrives, packed or not", async () => {
    answers.set(STATEMENT, (response, bytes) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(bytes)),
    );
    const loaded = await (await device.start({ fetch, contentOrigin })).load(APP);
    expect(new TextDecoder().decode(loaded.code.bytes)).toBe("one()");
    answers.clear();
  });

  it.each<readonly [string, string, string, Answer]>([
    [
      "a redirect, even to the very file,",
      "DOWNLOAD_FAILED",
      STATEMENT,
      (response) => response.writeHead(302, { location: `/elsewhere${STATEMENT}` }).end(),
    ],
    [
      "an answer that breaks off",
      "DOWNLOAD_FAILED",
      STATEMENT,
      (response, bytes) => {
        response.writeHead(200, { "content-length": bytes.length });
        response.write(bytes.subarray(0, 100), () => response.destroy());
      },
    ],
    [
      "an answer that unpacks to more than it may",
      "METADATA_TOO_LARGE",
      REVOCATIONS,
      (response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(64 * 2 ** 20))),
    ],
    [
      "an answer that announces more than it may be",
      "METADATA_TOO_LARGE",
      REVOCATIONS,
      (response) => {
        response.writeHead(200, { "content-length": 10 * 2 ** 20 });
        response.write("{");
      },
    ],
  ])("%s is refused: %s", async (_what, code, path, answer) => {
    answers.set(path, answer);
    const fresh = createTestDevice().store;
    const client = await device.start({ fetch, contentOrigin, store: fresh });
    await expect(client.load(APP)).rejects.toMatchObject({ code });
    expect(elsewhere).toEqual([]);
    answers.clear();
  });

  it("an answer that never ends is given up", async () => {
    answers.set(REVOCATIONS, (response) => void response.writeHead(200).write("{"));
    const client = await device.start({
      fetch,
      contentOrigin,
      store: createTestDevice().store,
      deadline: () => AbortSignal.timeout(50),
    });
    await expect(client.load(APP)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    answers.clear();
  });
});
