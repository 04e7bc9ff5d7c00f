import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ask } from "@atoll/web-server/testing";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../../tests/browser/launch.ts";
import { createPaint } from "../terminal/paint.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { createTempProject } from "../testing/temp-project.ts";
import type { TempProject } from "../testing/temp-project.ts";
import { startDev } from "./start-dev.ts";
import type { RunningDev } from "./start-dev.ts";
import { createTextReporter } from "./terminal/dev-reporter.ts";

const MAIN = `import { useState } from "react";
import { platform } from "@atoll/sdk";
import { Button, Stack, Text } from "@atoll/sdk/ui";

export default function App() {
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState("");
  console.log("drawn", count);
  const choose = () => platform.media.getPhotos({ limit: 1 }).catch((error) => setSaid(error.code));
  return (
    <Stack>
      <Text>{\`Count \${count}\`}</Text>
      <Text>{said}</Text>
      <Button onPress={() => setCount(count + 1)}>Add</Button>
      <Button onPress={choose}>Choose</Button>
    </Stack>
  );
}
`;
const PERMISSIONS = [{ name: "photos", access: "read", reason: "Attach a photo." }];

let project: TempProject;
let dev: RunningDev;
let browser: Browser;
let page: Page;
let device: FrameLocator;
const terminal: string[] = [];

beforeAll(async () => {
  project = await createTempProject({ "src/main.tsx": MAIN }, { permissions: PERMISSIONS });
  const reporter = createTextReporter(
    createTerminal({
      write: (text) => void terminal.push(text),
      watched: false,
      columns: 100,
      paint: createPaint({ watched: false, env: {} }),
    }),
    () => "12:00:00",
  );
  dev = await startDev({
    projectDir: project.dir,
    port: 0,
    addresses: [],
    networkMap: {},
    onLoop: reporter.loop,
    onTold: reporter.told,
    onPageBuild: () => undefined,
    onError: (error) => void terminal.push(String(error)),
  });
  await dev.started;
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1_360, height: 900 } });
  device = page.frameLocator('iframe[title="The mini-app on the device"]');
});

afterAll(async () => {
  await browser?.close();
  await dev?.close();
  await project?.[Symbol.asyncDispose]();
});

const save = (main: string) => writeFile(join(project.dir, "src/main.tsx"), main);
const said = () => terminal.join("");
/** Until the terminal says something; it does so a moment after the page. */
const untilSaid = (text: string) => expect.poll(said, { timeout: 5_000 }).toContain(text);

describe("atoll dev", () => {
  it("opens the mini-app, which answers a tap, and shows what it logs with the line that logged it", async () => {
    await page.goto(`http://localhost:${dev.port}/`);
    await device.getByText("Count 0").waitFor();
    await device.getByText("Add").click();
    await device.getByText("Count 1").waitFor();
    await page.getByText("drawn 1").waitFor();
    await page.getByText("src/main.tsx:8:").first().waitFor();
    await untilSaid("drawn 1  src/main.tsx:8:");
    expect(await page.getByText("Development", { exact: true }).isVisible()).toBe(true);
  });

  it("shows a change", async () => {
    const startedAt = performance.now();
    await save(MAIN.replace("{`Count", "{`Sum"));
    await device.getByText("Sum 0").waitFor();
    console.log(`A change was on screen after ${Math.round(performance.now() - startedAt)} ms.`);
    await untilSaid("src/main.tsx changed · built in");
    await untilSaid("on screen");
  });

  it("shows a syntax error with its line in page and terminal, while the last good build runs on, and recovers", async () => {
    await save(MAIN.replace("useState(0);", "useState(0;"));
    const card = page.getByRole("alert").filter({ hasText: "Build failed" });
    await card.getByText("src/main.tsx:6:39").waitFor();
    await untilSaid("failed BUNDLE_FAILED  src/main.tsx:6:39");
    expect(said()).toContain("> 6 |   const [count, setCount] = useState(0;");
    await device.getByText("Sum 0").waitFor();
    await save(MAIN);
    await device.getByText("Count 0").waitFor();
    await card.waitFor({ state: "detached" });
  });

  it("shows the creator's own line where a render threw, and recovers", async () => {
    const throwing = MAIN.replace('console.log("drawn", count);', 'if (count > 0) throw new Error("oh no");');
    await save(throwing.replace("{`Count", "{`Armed"));
    await device.getByText("Armed 0").waitFor();
    await device.getByText("Add").click();
    const card = page.getByRole("alert").filter({ hasText: "The session has ended" });
    await card.waitFor();
    expect(await card.textContent()).toContain("GUEST_ERROR");
    expect(await card.textContent()).toContain("oh no");
    expect(await card.textContent()).toMatch(/src\/main\.tsx:8:\d/);
    await untilSaid(`>  8 |   if (count > 0) throw new Error("oh no");`);
    await save(MAIN);
    await device.getByText("Count 0").waitFor();
    await card.waitFor({ state: "detached" });
  });

  it("asks for a permission as a host does, and lets the answer be taken back", async () => {
    await page.getByRole("tab", { name: "Permissions" }).click();
    await page.getByText("Not asked yet").waitFor();
    await device.getByText("Choose").click();
    await device.getByText("Attach a photo.").waitFor();
    await device.getByText("Don’t allow").click();
    await device.getByText("PERMISSION_DENIED").waitFor();
    await page.getByText("Not allowed").waitFor();
    await page.getByRole("button", { name: "Ask again" }).click();
    await page.getByText("Not asked yet").waitFor();
    await page.getByRole("tab", { name: "Calls" }).click();
    await page.getByText("media.getPhotos").waitFor();
    expect(await page.getByRole("tabpanel").textContent()).toContain("PERMISSION_DENIED");
  });

  it("shows the tree, sizes and settings of the device", async () => {
    await page.getByRole("tab", { name: "Tree" }).click();
    await page.getByText('Text "Count 0"').waitFor();
    await page.getByRole("tab", { name: "Sizes" }).click();
    await page.getByRole("rowheader", { name: "main.jsbundle", exact: true }).waitFor();
    await page.getByLabel("Direction").selectOption("rtl");
    await device.locator('[dir="rtl"]').first().waitFor();
    await page.getByLabel("Colours").selectOption("dark");
    await device.locator('html[data-scheme="dark"]').waitFor();
  });

  it("has nothing that axe calls serious", async () => {
    await page.evaluate(await readFile(AXE, "utf8"));
    expect(await page.evaluate(seriousFindings)).toEqual([]);
  });

  it("refuses strangers by Host and Origin, on the event stream too", async () => {
    for (const path of ["/", "/dev/events", "/dev/packages/1/main.jsbundle"]) {
      expect((await ask(dev.port, path, { headers: { host: "evil.example" } })).status).toBe(421);
      expect((await ask(dev.port, path, { headers: { origin: "http://evil.example" } })).status).toBe(403);
      expect((await ask(dev.port, path, { headers: { origin: "null" } })).status).toBe(403);
    }
  });
});

const AXE = join(import.meta.dirname, "../../../../node_modules/axe-core/axe.min.js");

type AxeResult = { violations: { id: string; impact: string; nodes: { html: string }[] }[] };

/** Runs in the page. */
async function seriousFindings(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
  const { violations } = await axe.run({ iframes: false });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
