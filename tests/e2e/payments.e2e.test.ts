import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soldOrdersSchema } from "@atoll/distribution/registry";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../../scripts/seed/accounts.ts";
import type { Portal } from "../../scripts/seed/portal.ts";
import { seedRegistry } from "../../scripts/seed/seed.ts";
import { launchBrowser } from "../browser/launch.ts";
import { createDataDir, startRegistry } from "../delivery/registry-process.ts";
import type { RegistryProcess } from "../delivery/registry-process.ts";

const KIOSK = "org.atoll.kiosk";
const OTHER = "org.atoll.other-kiosk";

/** A mini-app that says what comes of each call. The product's ids are typed in, so that it can try others' too. */
const SOURCE = `import { useEffect, useState } from "react";
import { platform } from "@atoll/sdk";
import { Button, Screen, Text } from "@atoll/sdk/ui";

const { payments } = platform;

export default function App() {
  const [said, say] = useState("Nothing bought yet");
  const [owned, setOwned] = useState("");
  const [shelf, setShelf] = useState("");
  const look = async () => {
    const list = await payments.restore();
    setOwned(list.map(({ product, environment }) => product + " in " + environment).sort().join(", ") || "nothing");
    return list;
  };
  const attempt = (what, run) => run().then((came) => say(what + ": " + came), (error) => say(what + ": " + error.code)).then(look);
  useEffect(() => {
    look().catch((error) => setOwned(error.code));
    payments.products().then((list) => setShelf(list.map(({ title, displayPrice }) => title + " " + displayPrice).join(", ")));
    return payments.onEvent(({ state }) => say("Heard of " + state));
  }, []);
  const buy = (product) => attempt("Buying", () => payments.purchase(product).then(({ state }) => state));
  return (
    <Screen title="Kiosk">
      <Text>{"Shelf: " + (shelf || "empty")}</Text>
      <Text>{said}</Text>
      <Text>{"Owns: " + owned}</Text>
      <Button onPress={() => buy("coins")}>Buy coins</Button>
      <Button onPress={() => buy("pro")}>Buy pro</Button>
      <Button onPress={() => attempt("Using", async () => {
        const coins = (await look()).find(({ product }) => product === "coins");
        return String(await payments.consume(coins === undefined ? "none" : coins.order));
      })}>Use coins</Button>
      <Button onPress={() => attempt("Ordering", () => payments.checkout([{ product: "mug", quantity: 2 }]).then(({ state }) => state))}>Order mugs</Button>
    </Screen>
  );
}
`;

const data = createDataDir();
let registry: RegistryProcess;
let portal: Portal;
let seller: { readonly email: string; readonly password: string };
let browser: Browser;
let page: Page;
let folder: string;
const faults: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atoll-kiosk-"));
  [registry, browser] = await Promise.all([startRegistry(data.dir), launchBrowser()]);
  write(KIOSK, "Kiosk");
  write(OTHER, "Other Kiosk");
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
  seller = accounts.creator;
  portal = await signIn(portalOrigin, accounts.creator);
  const add = (product: object) =>
    portal.post(`/api/apps/${KIOSK}/products`, {
      titles: { en: "Coins" },
      price: 199,
      currency: "EUR",
      ...product,
    });
  await add({ id: "coins", type: "consumable" });
  await add({ id: "pro", type: "non-consumable", titles: { en: "Pro" }, price: 999 });
  await add({ id: "mug", type: "physical", titles: { en: "Mug" }, price: 1_250 });
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
}, 400_000);
afterAll(async () => {
  await browser.close();
  await registry.stop();
  data.remove();
  rmSync(folder, { recursive: true, force: true });
});

function write(id: string, name: string): void {
  const project = join(folder, id);
  mkdirSync(join(project, "src"), { recursive: true });
  const version = { name: "1.0.0", code: 1 };
  const manifest = { id, name, description: "For tests.", version, apiLevel: 1, entry: "src/main.jsx" };
  writeFileSync(join(project, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(project, "src", "main.jsx"), SOURCE);
}

const open = async (id: string) => {
  await page.goto(`${registry.shellOrigin}/miniapp/${id}/open`);
  await says("Nothing bought yet");
};
const says = (text: string) => page.getByText(text, { exact: true }).waitFor();
const tap = (name: string) => page.getByRole("button", { name, exact: true }).click();
const sheet = () => page.getByRole("alertdialog");
const choose = (name: string | RegExp) => sheet().getByRole("button", { name }).click();
/** Keeps a picture where somebody wants to look at it. */
async function picture(name: string, of = page): Promise<void> {
  const pictures = process.env["ATOLL_PICTURES"];
  if (pictures !== undefined) await of.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Signs somebody in as the shell's own form does. */
function signInToShell(name: string): Promise<void> {
  return page.evaluate(async (who) => {
    const person = {
      email: `${who}-${crypto.randomUUID()}@example.com`,
      password: `${who} has a long password`,
    };
    const post = async (path: string, body: object) => {
      const answer = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    };
    await post("/v1/end-users/sign-up", { ...person, name: who });
    await post("/v1/end-users/sign-in", { ...person, session: "cookie" });
  }, name);
}

describe("a mini-app that sells", { timeout: 120_000 }, () => {
  it("sells through the host's sheet, at the registry's price, and what was bought is there after a reload", async () => {
    await page.goto(registry.shellOrigin);
    await signInToShell("mia");
    await open(KIOSK);
    await says("Shelf: Coins €1.99, Mug €12.50, Pro €9.99");
    await tap("Buy pro");
    await sheet().getByText("Test: no money moves").waitFor();
    await sheet().getByText("Total").waitFor();
    await picture("payment-asks");
    await choose("Pay €9.99 in test");
    await sheet().getByRole("heading", { name: "Paid" }).waitFor();
    await picture("payment-paid");
    await choose("Done");
    await says("Owns: pro in test");
    await open(KIOSK);
    await says("Owns: pro in test");
    await tap("Buy pro");
    await says("Buying: ALREADY_OWNED");
  });

  it("lets a consumable be used up, and sells it again", async () => {
    await tap("Buy coins");
    await choose("Pay €1.99 in test");
    await choose("Done");
    await says("Owns: coins in test, pro in test");
    await tap("Use coins");
    await says("Using: true");
    await says("Owns: pro in test");
    await tap("Buy coins");
    await choose("Pay €1.99 in test");
    await choose("Done");
    await says("Owns: coins in test, pro in test");
  });

  it("hears by a code that the person left the sheet, or that the card was declined", async () => {
    await open(KIOSK);
    await tap("Buy coins");
    await choose("Cancel");
    await says("Buying: USER_CANCELED");
    await tap("Buy coins");
    await sheet().getByRole("radio", { name: "Test card that is declined" }).click();
    await choose("Pay €1.99 in test");
    await sheet().getByRole("heading", { name: "The payment was declined" }).waitFor();
    await picture("payment-declined");
    await choose("Close");
    await says("Buying: PAYMENT_DECLINED");
    await says("Owns: coins in test, pro in test");
  });

  it("hears of a payment that was pending once it is decided", async () => {
    await open(KIOSK);
    await tap("Buy coins");
    await sheet().getByRole("radio", { name: "Test card that takes its time" }).click();
    await choose("Pay €1.99 in test");
    await sheet().getByRole("heading", { name: "The payment takes its time" }).waitFor();
    await choose("Close");
    await says("Buying: pending");
    const { orders } = await portal.get(`/api/apps/${KIOSK}/orders`, soldOrdersSchema);
    const waiting = orders.find(({ state }) => state === "confirmed");
    await portal.post(`/api/apps/${KIOSK}/orders/${waiting?.id}/test-outcome`, { outcome: "paid" });
    await says("Heard of paid");
  });

  it("sells goods to an address that the host asks for and the mini-app never sees", async () => {
    await open(KIOSK);
    await tap("Order mugs");
    await sheet().getByLabel("Name", { exact: true }).fill("Mia Okafor");
    await sheet().getByLabel("Street and number").fill("1 Quay");
    await sheet().getByLabel("City").fill("Lagos");
    await sheet().getByLabel("Country").fill("nigeria");
    await picture("payment-address");
    await choose("Pay €25.00 in test");
    await choose("Done");
    await says("Ordering: paid");
    expect(await page.getByText("1 Quay").count()).toBe(0);
  });

  it("has nothing of another mini-app's, for the same person", async () => {
    await open(OTHER);
    await says("Shelf: empty");
    await says("Owns: nothing");
    await tap("Buy pro");
    await says("Buying: PRODUCT_NOT_FOUND");
    await tap("Use coins");
    await says("Using: ORDER_NOT_FOUND");
  });

  it("loses what its team refunds in the portal, where its orders are listed", async () => {
    const desk = await browser.newPage({ viewport: { width: 1_280, height: 900 } });
    await desk.goto(`${registry.portalOrigin}/apps/${KIOSK}/sales`);
    await desk.getByLabel("Email").fill(seller.email);
    await desk.getByRole("textbox", { name: "Password" }).fill(seller.password);
    await desk.getByRole("button", { name: "Sign in" }).click();
    const orders = desk.getByRole("table", { name: "Orders" });
    await orders.getByText("2 × Mug").waitFor();
    await picture("portal-sales", desk);
    const row = orders.getByRole("row").filter({ hasText: "Pro" }).filter({ hasText: "Delivered" });
    await row.getByRole("button", { name: /^Refund/ }).click();
    await desk.getByRole("dialog").getByLabel("Reason").fill("Bought by mistake");
    await desk.getByRole("dialog").getByRole("button", { name: "Refund" }).click();
    await orders.getByText("Refunded").waitFor();
    await desk.close();
    await open(KIOSK);
    await says("Owns: coins in test, coins in test");
  });

  it("has put no error into the console but the browser's own lines on what the registry refused", () => {
    const refused = faults.filter((fault) => /^Failed to load resource: .* status of (404|409)/.test(fault));
    expect([refused.length, faults]).toEqual([3, refused]);
  });
});
