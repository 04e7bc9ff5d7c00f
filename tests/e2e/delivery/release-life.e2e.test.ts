import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RegistryApi } from "@atoll/distribution/registry";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn, signInCommandLine } from "../../../scripts/seed/accounts.ts";
import { readSeedState } from "../../../scripts/seed/seed-state.ts";
import { seedRegistry } from "../../../scripts/seed/seed.ts";
import { launchBrowser } from "../../browser/launch.ts";
import { seededRegistry } from "../registry/seeded-registry.ts";
import type { SeededRegistry } from "../registry/start-seeded-registry.ts";
import { installedRelease } from "./installed-release.ts";

const APP = "org.atoll.tide";

let registry: SeededRegistry;
let browser: Browser;
let page: Page;
let examples: string;
let creator: RegistryApi;

beforeAll(async () => {
  examples = mkdtempSync(join(tmpdir(), "atoll-examples-"));
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
  const { accounts } = readSeedState(registry.stateFile);
  const portal = await signIn(registry.portalOrigin, accounts.creator);
  creator = await signInCommandLine(registry.shellOrigin, portal);
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
});
afterAll(async () => {
  await browser.close();
  rmSync(examples, { recursive: true, force: true });
});

it(
  "is released, updated, rolled back and taken back while a person has it open",
  { timeout: 240_000 },
  async () => {
    await release("Low tide");
    await page.clock.install();
    await page.goto(registry.shellOrigin);
    await page.getByRole("link", { name: /Tide/ }).click();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByText("Low tide").waitFor();

    await release("High tide");
    await page.reload();
    await page.getByText("Low tide").waitFor();
    await brought();
    await page.reload();
    await page.getByText("High tide").waitFor();

    const first = (await creator.releases(APP)).find(({ state }) => state === "superseded");
    await creator.rollback(APP, first?.id ?? "");
    await page.reload();
    await page.getByText("High tide").waitFor();
    await brought();
    await page.reload();
    await page.getByText("Low tide").waitFor();

    await revoke("It told the wrong tide.");
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(16 * 60_000);
          return page.getByText("Code REVOKED").isVisible();
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe(true);
    await page.getByRole("button", { name: "Open again" }).click();
    await page.getByText("The registry took this version back").waitFor();
    await page.reload();
    await page.getByText("Code REVOKED").waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();
    await page.getByRole("heading", { name: "Tide", exact: true }).waitFor();
    await page.getByText("No longer on offer").waitFor();
    await page.context().setOffline(true);
    await page.goForward();
    await page.getByText("Code REVOKED").waitFor();
  },
);

it(
  "keeps no other from being released when it has a fault, which is told",
  { timeout: 120_000 },
  async () => {
    const others = join(examples, "others");
    writeExample(join(others, "adrift"), { id: "Not An Id", name: "Adrift", text: "Lost" });
    writeExample(join(others, "buoy"), { id: "org.atoll.buoy", name: "Buoy", text: "Afloat" });
    const said = await seed(others);
    expect(said).toEqual([
      "Releasing adrift …",
      expect.stringMatching(/^adrift was not released: .*Not An Id/s),
      "Releasing buoy …",
    ]);
    expect((await creator.versions("org.atoll.buoy")).map(({ state }) => state)).toEqual(["released"]);
    // Only what was not released is tried again.
    expect(await seed(others)).toHaveLength(2);
  },
);

/** Changes the mini-app's source and takes it to everyone, as a later start would. */
async function release(text: string): Promise<void> {
  const folder = join(examples, "own");
  writeExample(join(folder, "tide"), { id: APP, name: "Tide", text });
  expect(await seed(folder)).toEqual(["Releasing tide …"]);
}

function writeExample(project: string, { id, name, text }: Record<"id" | "name" | "text", string>): void {
  mkdirSync(join(project, "src"), { recursive: true });
  const version = { name: "1.0.0", code: 1 };
  const manifest = { id, name, description: "For tests.", version, apiLevel: 1, entry: "src/main.tsx" };
  writeFileSync(join(project, "manifest.json"), JSON.stringify(manifest));
  const source = `import { Screen, Text } from "@atoll/sdk/ui";
export default function App() {
  return <Screen title="${name}"><Text>${text}</Text></Screen>;
}
`;
  writeFileSync(join(project, "src", "main.tsx"), source);
}

/** Releases the examples of a folder that are due; resolves to what was said. */
async function seed(folder: string): Promise<readonly string[]> {
  const said: string[] = [];
  await seedRegistry({
    ...registry,
    examples: folder,
    operatorToken: undefined,
    tell: (line) => said.push(line),
  });
  return said;
}

async function revoke(reason: string): Promise<void> {
  const { accounts } = readSeedState(registry.stateFile);
  const operator = await signIn(registry.portalOrigin, accounts.operator);
  await operator.post(`/api/apps/${APP}/revoke`, { versions: null, reason });
}

/** Waits until what the registry offers now is what opens next. */
async function brought(): Promise<void> {
  const offered = (await creator.versions(APP)).find(({ state }) => state === "released");
  await expect.poll(() => installedRelease(page, APP), { timeout: 20_000 }).toBe(offered?.id);
}
