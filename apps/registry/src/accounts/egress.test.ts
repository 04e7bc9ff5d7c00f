import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { assertAllowed, createEgress } from "./egress.ts";

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const development = createEgress({ production: false });
const refusal = (code: string) => expect.objectContaining({ code });

describe("egress", () => {
  it("reads JSON", async () => {
    const address = await serve((_, response) => response.end('{"keys":[]}'));
    expect(await development.fetchJson(address, 100)).toEqual({ keys: [] });
  });

  it.each([
    ["a redirect", (_, response) => response.writeHead(302, { location: "http://localhost/" }).end()],
    ["an error", (_, response) => response.writeHead(500).end("{}")],
    ["what is no JSON", (_, response) => response.end("<html>")],
    ["what is no text", (_, response) => response.end(Buffer.from([0x22, 0xff, 0x22]))],
    [
      "an answer that breaks off",
      (_, response) => response.writeHead(200, { "content-length": "9" }).end("{}"),
    ],
  ] satisfies [string, RequestListener][])("takes no notice of %s", async (_, answer) => {
    const address = await serve(answer);
    await expect(development.fetchJson(address, 100)).rejects.toEqual(refusal("NETWORK_ERROR"));
  });

  it("stops reading at the cap", async () => {
    const address = await serve((_, response) => response.end(JSON.stringify("x".repeat(1_000))));
    await expect(development.fetchJson(address, 100)).rejects.toMatchObject({ name: "AtollError" });
  });

  it.each(["10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"])(
    "does not connect to a public name that leads to %s",
    async (address) => {
      const resolveName = async () => [{ address, family: address.includes(":") ? 6 : 4 }];
      const egress = createEgress({ production: true }, { resolveName });
      await expect(egress.fetchJson("https://keys.example.com/", 100)).rejects.toEqual(
        refusal("NETWORK_BLOCKED"),
      );
    },
  );

  it.each([
    "http://keys.example.com/",
    "https://localhost/",
    "https://portal.localhost/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://10.0.0.1/",
    "https://intranet/",
    "https://user:secret@keys.example.com/",
    "ftp://keys.example.com/",
    "file:///etc/passwd",
    "data:application/json,{}",
  ])("refuses %s, in production and in development", (address) => {
    for (const production of [true, false])
      expect(() => assertAllowed(new URL(address), production)).toThrow(refusal("NETWORK_BLOCKED"));
  });

  it("speaks plainly with this machine in development alone", () => {
    const url = new URL("http://host.localhost:4000/keys");
    expect(() => assertAllowed(url, false)).not.toThrow();
    expect(() => assertAllowed(url, true)).toThrow(refusal("NETWORK_BLOCKED"));
    expect(() => assertAllowed(new URL("https://keys.example.com/jwks.json"), true)).not.toThrow();
  });
});
