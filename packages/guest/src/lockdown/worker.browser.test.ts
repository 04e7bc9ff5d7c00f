import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../../tests/browser/launch.ts";
import { checks } from "../web/test-checks.ts";
import { eventChecks } from "../web/test-event-checks.ts";
import { fetchChecks } from "../web/test-fetch-checks.ts";
import { socketChecks } from "../web/test-socket-checks.ts";
import { ALLOWED_GLOBALS, UNDELETABLE_GLOBALS } from "./index.ts";
import { attacks } from "./test-corpus.ts";
import { bundleGuest, script } from "./test-realm.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** Evaluates a bundle in a worker of its own; gives what it sent up to the line that `last` matches. */
async function run(bundle: string, guest: string, last: RegExp): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const source = `const post = self.postMessage.bind(self); self.onerror = post; ${script(bundle, guest)}((text) => post(text));`;
    return await page.evaluate(
      ([text, pattern]) =>
        new Promise<string[]>((resolve) => {
          const sent: string[] = [];
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          const end = (line: string) => resolve([...sent, line]);
          worker.onerror = ({ message }) => end(message);
          worker.onmessage = ({ data }) => {
            if (new RegExp(pattern).test(String(data))) end(String(data));
            else sent.push(String(data));
          };
        }),
      [source, last.source] as const,
    );
  } finally {
    await page.close();
  }
}

describe("a locked worker in Chromium", () => {
  const bundle = bundleGuest(new URL("./test-corpus-entry.ts", import.meta.url));

  it.each(attacks)("withstands $id $technique", async ({ guest, outcome }) => {
    const sent = await run(await bundle, guest, /^secrets leaked/);
    expect(sent.find((line) => /^(?:returned|threw) /.test(line))).toMatch(outcome);
    expect(sent.slice(-3)).toEqual(['post [1,"alive"]', "ran 5, base64 AQID", "secrets leaked: false"]);
  });

  it("has our web APIs, and of the browser's globals only what it cannot delete", async () => {
    const web = await bundleGuest(new URL("../web/test-entry.ts", import.meta.url));
    const sent = await run(web, "", /^\["globals"/);
    const results = new Map(sent.slice(1).map((line) => JSON.parse(line) as [string, string]));
    for (const { title } of [...checks, ...eventChecks, ...fetchChecks, ...socketChecks])
      expect(results.get(title), title).toBe("ok");
    const known: readonly string[] = Object.values(ALLOWED_GLOBALS).flat();
    const others = (results.get("globals") ?? "").split(" ").filter((name) => !known.includes(name));
    for (const name of others) expect(Object.keys(UNDELETABLE_GLOBALS)).toContain(name);
  });
});
