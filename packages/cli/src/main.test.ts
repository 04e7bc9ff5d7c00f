import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BIN = resolve(import.meta.dirname, "../bin/atoll.mjs");
const USER = { id: "user_1", email: "ada@example.com", name: "Ada", staff: [] };

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "atoll-home-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** `atoll` as a program, in a home folder of its own, with what it has said so far. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: home, ...env },
  });
  const said = { out: "", err: "" };
  const watchers: (() => void)[] = [];
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => {
    said.err += chunk.toString();
    for (const watcher of watchers) watcher();
  });
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const says = (text: string) =>
    new Promise<void>((done) => {
      watchers.push(() => said.err.includes(text) && done());
    });
  return { child, said, ended, says };
}

/** A registry that knows a device login, approved after so many questions. */
async function startRegistry(questions: number) {
  let asked = 0;
  const answers: { readonly [path: string]: () => [number, object] } = {
    "/v1/device/code": () => [
      200,
      {
        deviceCode: "d",
        userCode: "ABCD-EFGH",
        verificationUri: "http://portal.localhost/device",
        expiresIn: 600,
        interval: 1,
      },
    ],
    "/v1/device/token": () =>
      ++asked > questions
        ? [200, { token: "the-token", expiresAt: "2126-01-01T00:00:00.000Z" }]
        : [400, { error: { code: "AUTHORIZATION_PENDING", message: "Wait." } }],
    "/v1/me": () => [200, { user: USER, teams: [] }],
  };
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ""]?.() ?? [404, {}];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

describe("the program", () => {
  it("signs in, keeps the token for its owner alone, and uses it", async () => {
    await using registry = await startRegistry(0);
    const login = start(["login", "--registry", registry.origin]);
    expect(await login.ended, login.said.err).toBe(0);
    expect(login.said.out).toContain("Ada <ada@example.com>");
    expect(JSON.parse(readFileSync(join(home, "atoll/credentials.json"), "utf8"))).toMatchObject({
      registries: { [registry.origin]: { token: "the-token" } },
    });
    const whoami = start(["whoami", "--json"], { ATOLL_REGISTRY: registry.origin });
    expect(await whoami.ended).toBe(0);
    expect(JSON.parse(whoami.said.out)).toMatchObject({ ok: true, user: USER });
  });

  it("ends with 130 at Ctrl-C, with plain lines where nobody watches", async () => {
    await using registry = await startRegistry(Number.POSITIVE_INFINITY);
    const { child, said, ended, says } = start(["login", "--registry", registry.origin]);
    await says("Waiting for your approval");
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(said.out).toBe("");
    expect(said.err).not.toContain("\u001b");
    expect(said.err).toMatch(/Code {4}ABCD-EFGH\n[\s\S]*Stopped\.\n$/);
  });

  it("ends with 5 when there is no registry", async () => {
    const { said, ended } = start(["whoami"], { ATOLL_TOKEN: "t", ATOLL_REGISTRY: "http://127.0.0.1:1" });
    expect(await ended).toBe(5);
    expect(said.err).toContain("REGISTRY_UNREACHABLE  http://127.0.0.1:1 does not answer");
  });
});
