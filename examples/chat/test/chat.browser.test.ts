import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../../tests/browser/launch.ts";
import { faultsOf } from "../../../tests/e2e/page-faults.ts";
import { seededRegistry } from "../../../tests/e2e/registry/seeded-registry.ts";

type Person = { readonly page: Page; readonly faults: readonly string[] };

let browser: Browser;
let origin: string;
let mia: Person;
let ben: Person;

beforeAll(async () => {
  const [registry, launched] = await Promise.all([seededRegistry(), launchBrowser()]);
  browser = launched;
  origin = registry.shellOrigin;
  [mia, ben] = [await arrive(), await arrive()];
}, 400_000);
afterAll(() => browser?.close());

/** A person with a browser of their own, who has opened the chat. */
async function arrive(): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(origin);
  return { page, faults };
}

const open = ({ page }: Person) => page.goto(`${origin}/miniapp/org.atoll.chat/open`);
const sheet = ({ page }: Person) => page.getByRole("alertdialog");
const press = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true }).click();
const sees = ({ page }: Person, text: string) => page.getByText(text, { exact: true }).first().waitFor();
async function say(person: Person, text: string): Promise<void> {
  await person.page.getByLabel("Message", { exact: true }).fill(text);
  await press(person, "Send");
}
/** Opens it for the first time: the host asks how old they are, since it is for people from 13 on. */
async function sayAge(person: Person): Promise<void> {
  await open(person);
  await person.page.getByRole("radio", { name: /or older$/ }).click();
  await press(person, "Continue");
}
/** Keeps a picture where somebody wants to look at it. */
async function picture({ page }: Person, name: string): Promise<void> {
  const pictures = process.env["ATOLL_PICTURES"];
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `chat-${name}.png`) });
}

describe("two people in the room, over a registry", { timeout: 120_000 }, () => {
  it("come in under the name they share, or another, once they are signed in", async () => {
    for (const person of [mia, ben]) await sayAge(person);
    await sees(mia, "One room, open to everyone here");
    await picture(mia, "welcome");
    await signUp(mia.page, "Mia Okafor");
    await open(mia);
    await press(mia, "Use my name");
    await sheet(mia).getByText("Mia Okafor").waitFor();
    await sheet(mia).getByRole("button", { name: "Always share", exact: true }).click();
    await sees(mia, "You are Mia Okafor");
    await sees(mia, "Nobody has said anything");
    await picture(mia, "empty");
    await ben.page.getByRole("textbox", { name: "Another name" }).fill("Captain");
    await press(ben, "Join");
    await sheet(ben).getByRole("button", { name: "Not now" }).click();
    await sees(ben, "Sign in to come in");
    await picture(ben, "signed-out");
    await signUp(ben.page, "Ben");
    await open(ben);
    await sees(ben, "Nobody has said anything");
  });

  it("hear each other", async () => {
    await say(mia, "Is the ferry running tonight?");
    await sees(ben, "Is the ferry running tonight?");
    await sees(ben, "Mia Okafor");
    await say(ben, "Until ten, if the wind stays.");
    await sees(mia, "Until ten, if the wind stays.");
    await sees(mia, "Captain");
    expect(await ben.page.getByText("You are Mia Okafor").count()).toBe(0);
    await picture(mia, "room");
  });

  it("keep what they write without a connection, and send it again", async () => {
    await mia.page.context().setOffline(true);
    await say(mia, "Then I take the last one.");
    await mia.page.getByText(/^Not sent/).waitFor();
    await picture(mia, "offline");
    await mia.page.context().setOffline(false);
    await press(mia, "Send again");
    await sees(ben, "Then I take the last one.");
    await ben.page.emulateMedia({ colorScheme: "dark" });
    await picture(ben, "dark");
  });

  it("see no error in the console but the browser's own lines on the lost connection", () => {
    const own = (faults: readonly string[]) =>
      faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault));
    expect([own(mia.faults), ben.faults]).toEqual([[], []]);
  });
});

/** Makes an account as the shell's own form does. */
function signUp(shell: Page, name: string): Promise<void> {
  return shell.evaluate(async (who) => {
    const person = { email: `${crypto.randomUUID()}@example.com`, password: "a long password of theirs" };
    const post = (path: string, body: object) =>
      fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    await post("/v1/end-users/sign-up", { ...person, name: who });
    await post("/v1/end-users/sign-in", { ...person, session: "cookie" });
  }, name);
}
