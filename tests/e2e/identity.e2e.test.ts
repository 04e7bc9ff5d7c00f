import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { loopbackFetch } from "@atoll/distribution/node";
import { exchange, issuedTokenSchema } from "@atoll/distribution/registry";
import type { Account } from "../../scripts/seed/accounts.ts";
import { seedRegistry } from "../../scripts/seed/seed.ts";
import { launchBrowser } from "../browser/launch.ts";
import { createDataDir, freePort, startRegistry } from "../delivery/registry-process.ts";
import type { RegistryProcess } from "../delivery/registry-process.ts";
import { createGreeter } from "./identity/greeter-server.ts";
import { faultsOf } from "./page-faults.ts";

const GREETER = "org.atoll.greeter";
const OTHER = "org.atoll.other-greeter";
const SERVER = "greeter.atoll-demo.org";

/** A mini-app that greets by name, and asks its server who its user is. */
const SOURCE = `import { useState } from "react";
import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";

const ask = async (authorization) => {
  const answer = await fetch("https://${SERVER}/", { headers: { authorization } });
  return answer.status + " " + (await answer.text());
};

export default function App() {
  const [said, say] = useState("Nobody greeted yet");
  const run = (what) => what().then(say, (error) => say(error.code));
  return (
    <Screen title="Greeter">
      <Text>{said}</Text>
      <Button onPress={() => run(async () => "Hello " + (await platform.user.profile(["name"])).name)}>Greet</Button>
      <Button onPress={() => run(async () => (await platform.user.request("phone")).value ?? "no phone")}>Phone</Button>
      <Button onPress={() => run(async () => ask("Bearer " + (await platform.auth.getSession()).token))}>Session</Button>
      <Button onPress={() => run(async () => ask("Code " + (await platform.auth.getCode()).code))}>Code</Button>
    </Screen>
  );
}
`;

const data = createDataDir();
let folder: string;
let registry: RegistryProcess;
let greeter: Server | undefined;
let browser: Browser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atoll-greeter-"));
  write(GREETER, "Greeter");
  write(OTHER, "Other Greeter");
  const [port, serverPort] = [await freePort(), await freePort()];
  const map = { [SERVER]: `http://greeter.localhost:${serverPort}` };
  [registry, browser] = await Promise.all([
    startRegistry(data.dir, port, { ATOLL_NETWORK_MAP: JSON.stringify(map) }),
    launchBrowser(),
  ]);
  const { shellOrigin, portalOrigin, operatorToken } = registry;
  const said: string[] = [];
  const accounts = await seedRegistry({
    shellOrigin,
    portalOrigin,
    operatorToken,
    examples: folder,
    stateFile: join(data.dir, "seed.json"),
    tell: (line) => said.push(line),
  });
  expect(said.filter((line) => line.includes("was not released"))).toEqual([]);
  const token = await makeToken(portalOrigin, accounts.creator);
  const server = createGreeter({ registry: shellOrigin, app: GREETER, apiToken: token });
  greeter = server;
  await new Promise<void>((resolve) => server.listen(serverPort, "127.0.0.1", resolve));
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  faults = faultsOf(page);
}, 400_000);
afterAll(async () => {
  await browser.close();
  greeter?.close();
  await registry.stop();
  data.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes an API token as a creator does in the portal. */
async function makeToken(origin: string, { email, password }: Account): Promise<string> {
  let cookie = "";
  const connection = {
    origin,
    fetch: loopbackFetch,
    headers: { origin },
    onCookies: (given: readonly string[]) => (cookie = given.map((each) => each.split(";", 1)[0]).join("; ")),
  };
  const path = "/api/sign-in";
  await exchange(connection, { method: "POST", path, body: { email, password }, answer: z.unknown() });
  const made = await exchange(
    { origin, fetch: loopbackFetch, headers: { origin, cookie } },
    {
      method: "POST",
      path: "/api/tokens",
      body: { name: "Greeter", scopes: ["auth"], expiresInDays: 1 },
      answer: issuedTokenSchema,
    },
  );
  return made.token;
}

function write(id: string, name: string): void {
  const project = join(folder, id);
  mkdirSync(join(project, "src"), { recursive: true });
  const manifest = {
    id,
    name,
    description: "For tests.",
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.jsx",
    network: { allowedDomains: [SERVER], reason: "To be greeted." },
    scopes: [{ name: "profile.name", reason: "To greet you by name." }],
  };
  writeFileSync(join(project, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(project, "src", "main.jsx"), SOURCE);
}

const open = async (id: string) => {
  await page.goto(`${registry.shellOrigin}/miniapp/${id}/open`);
  await page.getByText("Nobody greeted yet").waitFor();
};
const tap = (name: string) => page.getByRole("button", { name, exact: true }).click();
const says = (text: string | RegExp) => page.getByText(text).waitFor();
const sheet = () => page.getByRole("alertdialog");
const choose = (name: string) => sheet().getByRole("button", { name, exact: true }).click();
const picture = (name: string) =>
  process.env["ATOLL_PICTURES"] === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env["ATOLL_PICTURES"], `${name}.png`) }).then(() => undefined);
const subject = async () => {
  await says(/^200 /);
  return (await page.getByText(/^200 /).textContent())?.slice(4) ?? "";
};

describe("somebody who uses mini-apps", { timeout: 120_000 }, () => {
  let known: string;

  it("is asked to sign in by the host, and may decline", async () => {
    await open(GREETER);
    await tap("Session");
    await sheet().getByRole("heading", { name: "Greeter asks you to sign in" }).waitFor();
    await picture("identity-sign-in-sheet");
    await choose("Not now");
    await says("USER_CANCELED");
  });

  it("makes an account in the shell", async () => {
    await page.goto(`${registry.shellOrigin}/sign-in`);
    await tap("New here? Make an account");
    await tap("Make an account");
    await says("Write a name.");
    await picture("identity-sign-up-problems");
    await page.getByLabel("Name", { exact: true }).fill("Mia Okafor");
    await page.getByLabel("E-mail").fill("mia@example.com");
    await page.getByLabel("Password").fill("mia has a long password");
    await page.getByLabel("Password").press("Enter");
    await page.getByRole("heading", { name: "Profile", level: 1 }).waitFor();
    await page.getByLabel("Phone").fill("+234 1 555 0100");
    await page.getByRole("button", { name: "Save" }).nth(1).click();
    await says("Saved.");
    await picture("identity-profile");
    await page.reload();
    await page.getByLabel("Phone").waitFor();
    expect(await page.getByLabel("Phone").inputValue()).toBe("+234 1 555 0100");
    expect(await page.evaluate(() => document.cookie)).toBe("");
  });

  it("gives a name to a mini-app by consent, once it was shown", async () => {
    await open(GREETER);
    await tap("Greet");
    await sheet().getByRole("heading", { name: "Share this with Greeter?" }).waitFor();
    await sheet().getByText("Mia Okafor").waitFor();
    await picture("identity-consent");
    await choose("Always share");
    await says("Hello Mia Okafor");
    await open(GREETER);
    await tap("Greet");
    await says("Hello Mia Okafor");
  });

  it("gives nothing that the manifest does not declare", async () => {
    await open(GREETER);
    await tap("Phone");
    await says("PERMISSION_NOT_DECLARED");
    expect(await sheet().count()).toBe(0);
  });

  it("is known to the mini-app's server by a token that it checks itself, and by a code alike", async () => {
    await open(GREETER);
    await tap("Session");
    known = await subject();
    expect(known).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await open(GREETER);
    await tap("Code");
    expect(await subject()).toBe(known);
  });

  it("is somebody else to another mini-app, whose tokens and codes count for nothing here", async () => {
    await open(OTHER);
    await tap("Session");
    await says("401 Sign in again.");
    await open(OTHER);
    await tap("Code");
    await says("401 Sign in again.");
    const token = await page.evaluate(async (app) => {
      const answer = await fetch("/v1/auth/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ app }),
      });
      return ((await answer.json()) as { token: string }).token;
    }, OTHER);
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
      sub: string;
    };
    expect(claims.sub).not.toBe(known);
  });

  it("is nobody again once they sign out, and nothing of theirs stays on the device", async () => {
    await page.goto(`${registry.shellOrigin}/profile`);
    await page.getByLabel("Phone").waitFor();
    await tap("Sign out");
    await page.getByRole("heading", { name: "Nobody is signed in" }).waitFor();
    await picture("identity-signed-out");
    await open(GREETER);
    await tap("Greet");
    await sheet().getByLabel("E-mail").fill("mia@example.com");
    await sheet().getByLabel("Password").fill("mia has a long password");
    await sheet().getByRole("button", { name: "Sign in", exact: true }).click();
    await says("Hello Mia Okafor");
    await page.goto(`${registry.shellOrigin}/profile`);
    await page.getByLabel("Phone").waitFor();
    expect(await page.getByLabel("Phone").inputValue()).toBe("");
  });

  it("has seen no error in the console but what the mini-app's server refused", () => {
    const refused = faults.filter((fault) => /^Failed to load resource: .* status of 401/.test(fault));
    expect([refused.length, faults]).toEqual([2, refused]);
  });
});

describe("the guide for creators' servers", () => {
  it("shows the very server that was run here", () => {
    const root = join(import.meta.dirname, "..", "..");
    const guide = readFileSync(join(root, "docs/guides/sign-in.md"), "utf8");
    expect(guide).toContain(readFileSync(join(root, "tests/e2e/identity/greeter-server.ts"), "utf8"));
  });
});
