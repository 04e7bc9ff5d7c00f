import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { signIn, signInCommandLine } from "../../seed/accounts.ts";
import type { Account } from "../../seed/accounts.ts";
import { buildExample, zipWithCode } from "../../seed/example-package.ts";
import { call } from "../call.ts";
import type { Json } from "../call.ts";
import { FERRY, STAR_MAP } from "./mini-apps.ts";
import type { Stage } from "./stage.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const JOURNAL = "org.atoll.expense-journal";
/** What checks take for an access key: the one of every manual. */
const LEAKED_KEY = ["AKIA", "IOSFODNN7EXAMPLE"].join("");
const PATIENCE_MS = 120_000;

export type FillOptions = Omit<Stage, "known"> & {
  /** Folder with the projects of the stage's own mini-apps. */
  readonly projects: string;
};

/** Does what people do in a registry's first weeks. Gives the ids that addresses need. */
export async function fillStage(browser: Browser, options: FillOptions): Promise<Stage["known"]> {
  const { portalOrigin, shellOrigin, accounts } = options;
  const [creator, operator, shell] = await Promise.all([
    signedIn(browser, portalOrigin, accounts.creator),
    signedIn(browser, portalOrigin, accounts.operator),
    anyone(browser, shellOrigin),
  ]);
  await call(operator, "POST", "/api/staff", { email: accounts.reviewer.email, role: "moderator" });
  await sell(creator);
  const versions = await sendVersions(options);
  const listing = await sendListing(creator);
  const report = await sendReports(shell);
  await call(operator, "POST", `/api/apps/${STAR_MAP}/revoke`, {
    versions: null,
    reason: "It told its server where people are.",
  });
  await sendTelemetry(shell);
  await call(creator, "POST", "/api/tokens", {
    name: "Build server",
    scopes: ["releases"],
    expiresInDays: 90,
  });
  const trial = await call(creator, "POST", `/api/apps/${FERRY}/trial-links`, {
    name: "Ferry crew",
    days: 30,
  });
  const [team] = (await call(creator, "GET", "/api/teams")).teams;
  await Promise.all([creator, operator, shell].map((page) => page.context().close()));
  return { ...versions, listing, report, team: team.id, trial: new URL(trial.url).pathname };
}

async function anyone(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin);
  return page;
}

async function signedIn(browser: Browser, origin: string, { email, password }: Account): Promise<Page> {
  const page = await anyone(browser, origin);
  await call(page, "POST", "/api/sign-in", { email, password });
  return page;
}

async function sell(creator: Page): Promise<void> {
  const add = (product: object) =>
    call(creator, "POST", `/api/apps/${FERRY}/products`, { currency: "EUR", ...product });
  await add({ id: "week-pass", type: "non-consumable", titles: { en: "Week pass" }, price: 1_250 });
  await add({ id: "single", type: "consumable", titles: { en: "Single ride" }, price: 190 });
  await add({ id: "mug", type: "physical", titles: { en: "Harbour mug" }, price: 1_400 });
}

/** A version that waits for a reviewer, and one with a fault that the checks find. */
async function sendVersions({ portalOrigin, shellOrigin, accounts, projects }: FillOptions) {
  const portal = await signIn(portalOrigin, accounts.creator);
  const api = await signInCommandLine(shellOrigin, portal);
  const send = async (app: string, project: string, code: number) => {
    const zip = zipWithCode(await buildExample(project), code);
    const { id } = await api.upload(app, zip, createHash("sha256").update(zip).digest("base64"));
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const { state } = await api.version(id);
      if (state === "ready" || state === "checks_failed") return id;
      if (Date.now() > end) throw new Error(`The checks of ${app} ${code} took longer than two minutes.`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const source = join(projects, FERRY, "src", "main.jsx");
  const first = readFileSync(source, "utf8");
  writeFileSync(source, first.replace("leaves at 09:40.", "leaves at 09:40, from pier 2."));
  const waiting = await send(FERRY, join(projects, FERRY), 2);
  await api.submit(waiting);
  writeFileSync(source, first.replace("leaves at 09:40.", `leaves at 09:40. ${LEAKED_KEY}`));
  const failed = await send(FERRY, join(projects, FERRY), 3);
  const journal = await send(JOURNAL, join(ROOT, "examples", "expense-journal"), 2);
  return { waiting, failed, ready: journal };
}

async function sendListing(creator: Page): Promise<string> {
  const path = `/api/apps/${FERRY}/listing`;
  const { revision, draft } = await call(creator, "GET", path);
  const texts: object = Object.fromEntries(
    Object.entries(draft.locales as Record<string, object>).map(([locale, said]) => [
      locale,
      { ...said, subtitle: "Every pier, every ferry", description: DESCRIPTION },
    ]),
  );
  const saved = await call(creator, "PUT", path, { revision, draft: { ...draft, locales: texts } });
  const sent = await call(creator, "POST", `${path}/submit`, { revision: saved.revision });
  return sent.review.id as string;
}

const DESCRIPTION =
  "Passes for the harbour ferries, and when the next one leaves.\n\nA pass is bought in the host’s own sheet and shown at the pier.";

async function sendReports(shell: Page): Promise<string> {
  const send = (app: string, reason: string, text: string): Promise<Json> =>
    call(shell, "POST", "/v1/reports", { key: randomUUID(), app, version: 1, reason, text, contact: null });
  await send("org.atoll.todo", "broken", "Nothing happens when I tick a line.");
  await send(FERRY, "other", "The times of line 3 are those of last summer.");
  return (await send(FERRY, "scam", "It asked for the number of my bank card in its own form.")).reference;
}

/** What shells told of mini-apps today. */
async function sendTelemetry(shell: Page): Promise<void> {
  const about = { app: JOURNAL, version: 1 };
  const events = [
    ...Array.from({ length: 42 }, () => ({ ...about, event: "open" })),
    ...[110, 140, 180, 210, 340, 900].map((ms) => ({ ...about, event: "start", ms })),
    { ...about, event: "crash", code: "MEMORY_EXCEEDED" },
  ];
  await call(shell, "POST", "/v1/telemetry", { events });
}
