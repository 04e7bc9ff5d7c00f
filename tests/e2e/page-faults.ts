import type { Page } from "playwright-core";

/** What a host asks for to learn that there is none: the root after the newest, a mini-app by a wrong address. Browsers log each such answer. */
const EXPECTED = /\/cdn\/meta\/(\d+\.root|apps\/org\.example\.none)\.json$/;

/** Everything that a page complains of from now on. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.test(message.location().url)) faults.push(message.text());
  });
  return faults;
}
