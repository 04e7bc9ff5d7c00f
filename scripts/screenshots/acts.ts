import type { Page } from "playwright-core";
import type { Act } from "./scene.ts";

/** An act that asks nothing of the stage. */
type PageAct = (page: Page) => Promise<void>;

const OPEN_MENU = /^(Menu|القائمة)$/;

/** Presses a button by what it says. */
export const press =
  (name: string | RegExp): PageAct =>
  (page) =>
    page.getByRole("button", { name, exact: true }).filter({ visible: true }).first().click();

/** Scrolls whatever scrolls on the page to its end. */
export const toTheEnd: Act = (page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll("*"))
      if (each.scrollHeight > each.clientHeight) each.scrollTop = each.scrollHeight;
  });

/** Several acts, one after the other. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (page, stage) => {
    for (const act of acts) await act(page, stage);
  };

/** Writes into a field by its label. */
export const write =
  (label: string | RegExp, text: string): Act =>
  (page) =>
    page.getByLabel(label).first().fill(text);

/** Opens the menu of the mini-app that is open. */
export const openMenu: Act = async (page) => {
  await press(OPEN_MENU)(page);
  await page.getByRole("dialog").waitFor();
};

/** Presses a button of the open mini-app, upon which the host asks. */
export const ask =
  (name: string): Act =>
  async (page) => {
    await page.getByRole("button", { name, exact: true }).click();
    await asked(page).waitFor();
  };

/** Presses a button of the host's sheet once it may be pressed. */
export const answer =
  (name: string | RegExp): Act =>
  (page) =>
    asked(page).getByRole("button", { name }).click();

/** Chooses one of the ways to pay. */
export const choose =
  (name: string | RegExp): Act =>
  (page) =>
    page.getByRole("radio", { name }).click();

/** Leaves open mini-apps behind, and goes where they wait. */
export const switchAmong =
  (...ids: readonly string[]): Act =>
  async (page) => {
    for (const id of ids) {
      await page.locator(`a[href$="/miniapp/${id}"]`).first().click();
      await press(/^(Open|Return|افتح|عد إليه)$/)(page);
      await page.getByRole("button", { name: OPEN_MENU }).filter({ visible: true }).waitFor();
      await page.goBack();
      await page.goBack();
    }
    await page
      .getByRole("button", { name: /open mini-app|المفتوحة/ })
      .first()
      .click();
  };

/** Takes the network away. */
export const goOffline: Act = async (page) => {
  await page.context().setOffline(true);
  page.once("close", () => void page.context().setOffline(false));
};

const asked = (page: Page) => page.getByRole("alertdialog");
/** Scrolls the page halfway. */
export const half: Act = (page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll("*"))
      if (each.scrollHeight > each.clientHeight) each.scrollTop = (each.scrollHeight - each.clientHeight) / 2;
  });

/** Pays what the sheet asks for, and waits for what comes of it. */
export const pay: Act = async (page) => {
  await asked(page).getByRole("button", { name: /^Pay/ }).click();
  await asked(page)
    .getByRole("button", { name: /^(Done|Close)$/ })
    .waitFor();
};

/** Sends a report. */
export const report: Act = async (page) => {
  await page.getByRole("radio", { name: "It misuses my data" }).click();
  await page.getByLabel("What happened").fill("It asked for the number of my bank card.");
  await press("Send report")(page);
  await page.getByText(/R-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
};

/** Reports a mini-app and blocks it, then goes where it is unblocked. */
export const block: Act = async (page, { shellOrigin }) => {
  await page.goto(`${shellOrigin}/miniapp/org.atoll.todo/report`);
  await page.getByRole("radio", { name: "It misuses my data" }).click();
  await press("Send report")(page);
  await press("Block it on this device")(page);
  await page.getByRole("searchbox").waitFor();
  await page.goto(`${shellOrigin}/permissions`);
  await page.getByRole("button", { name: /^Unblock/ }).waitFor();
};

/** Tries to sign in with a password that is not right. */
export const signInWrongly: Act = async (page) => {
  await page.getByLabel(/^E-?mail/).fill("mia@example.com");
  await page.getByLabel("Password", { exact: true }).fill("not her password");
  await press("Sign in")(page);
  await page.getByText("The address or the password is not right").waitFor();
};

/** Opens the live preview of a version in review. */
export const openPreview: Act = async (page) => {
  await press("Open the preview")(page);
  await page.frameLocator("iframe.preview-frame").getByText("Harbour line 3").waitFor();
  await page.locator("iframe.preview-frame").scrollIntoViewIfNeeded();
};

/** Chooses to take a version back, with its rule and reason. */
export const takeBack: Act = async (page) => {
  await page.getByRole("radio", { name: "A version is taken back" }).check();
  await page.getByLabel("Rule").selectOption("review/security");
  await page.getByLabel("Why").fill("It fishes for card numbers.");
  await page.getByRole("button", { name: "Decide" }).scrollIntoViewIfNeeded();
};

/** Waits for what says that something failed; some screens try again by themselves first. */
export const alarmed: Act = (page) => page.getByRole("alert").first().waitFor();

/** Goes to the code that changed in a version. */
export const showCode: Act = (page) =>
  page.getByRole("heading", { name: "Code that ships" }).evaluate((heading) => heading.scrollIntoView());
