import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listMethods } from "@atoll/capabilities";
import { createFakePhoto, createFakeProviders } from "@atoll/capabilities/fake";
import type { FakeRoutes, FakeSocketServer } from "@atoll/capabilities/fake";
import { bundleMiniApp } from "@atoll/cli";
import { openMiniApp } from "@atoll/simulator";
import type { SimulatorOptions } from "@atoll/simulator";
import { afterAll, describe, expect, it } from "vitest";
import { listExamples } from "../../scripts/reference/examples.ts";
import type { Example } from "../../scripts/reference/examples.ts";
import { askedBy, SERVER, writeExampleApp } from "./example-app.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "atoll-examples-"));
const examples = listExamples(root);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the server answers. */
const NETWORK: FakeRoutes = {
  [`${SERVER}/sign-in`]: { json: { name: "Noor" } },
  [`${SERVER}/orders`]: { json: ["first", "second"] },
  [`${SERVER}/rates`]: { json: { usd: 1.1 } },
  [`${SERVER}/notes`]: { status: 201 },
  [`${SERVER}/map`]: { headers: { "content-type": "image/png" }, body: createFakePhoto({}) },
};

/** What the server does with sockets. */
const SOCKETS: Readonly<Record<string, FakeSocketServer>> = {
  [`${SERVER.replace("https", "wss")}/chat`]: (peer) => {
    peer.onMessage((data) => peer.send(data));
  },
  [`${SERVER.replace("https", "wss")}/news`]: (peer) => peer.send("Welcome"),
};

/** What the shop sells. */
const PRODUCTS = [
  { id: "coins-100", title: "100 coins" },
  { id: "mug", title: "A mug", type: "physical", price: 900 },
] as const;

/** A device and a person for whom every example comes to its end. */
function deviceFor(example: Example): SimulatorOptions {
  const { permissions, scopes } = askedBy(example);
  const { network, payments } = createFakeProviders({
    network: { routes: NETWORK, socketServers: SOCKETS },
    payments: { products: PRODUCTS },
  });
  return {
    permissions: Object.fromEntries([...permissions, ...scopes].map((id) => [id, "allow"])),
    providers: { network, payments },
  };
}

describe("the reference", () => {
  it("has an example for every method", () => {
    expect(
      listMethods()
        .map(({ name }) => name)
        .filter((name) => !examples.has(name)),
    ).toEqual([]);
  });

  it.each([...examples.values()])("has an example of $name that shows what it says", async (example) => {
    const projectDir = join(folder, example.name);
    writeExampleApp(projectDir, example);
    const { warnings } = await bundleMiniApp({ projectDir });
    expect(warnings).toEqual([]);

    await using app = await openMiniApp(join(projectDir, "dist"), deviceFor(example));
    await app.tap(app.getByRole("button", { name: example.button }));
    expect(await app.findByText(example.shows)).toBeDefined();
    expect([...app.logs(), ...app.reports(), ...app.hostErrors()]).toEqual([]);
    expect(app.ended()).toBeUndefined();
  });
});
