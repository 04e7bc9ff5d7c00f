import type { Browser, Page } from "playwright-core";

export type Person = { readonly name: string; readonly email: string; readonly password: string };

/** Someone with a name, and an account that they have yet to make. */
export function person(name: string): Person {
  const lower = name.toLowerCase();
  return { name, email: `${lower}@example.com`, password: `${lower} has a long password` };
}

/** A browser of somebody's own, with what its console complained of. */
export type Seat = { readonly page: Page; readonly complaints: readonly string[] };

/** Opens a browser for one person, in English. */
export async function openSeat(browser: Browser): Promise<Seat> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 860 },
    // What fades in has the contrast of what it fades from.
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // A refusal that the page shows is logged by the browser as a failed request.
    const refused = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refused) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Fills what a form asks of a person, and sends it. */
export async function fillAccount(page: Page, who: Person, button: string): Promise<void> {
  const send = page.getByRole("button", { name: button, exact: true });
  await send.waitFor();
  const name = page.getByLabel("Your name");
  if (await name.isVisible()) await name.fill(who.name);
  await page.getByLabel("Email").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await send.click();
}

/** Makes an account and is signed in by it. */
export async function signUp(page: Page, origin: string, who: Person): Promise<void> {
  await page.goto(`${origin}/sign-up`);
  await fillAccount(page, who, "Make account");
  await page.getByRole("heading", { name: "Mini-apps", level: 1 }).waitFor();
}
