import type { Page } from "playwright-core";

/** A mini-app by an address that a test made up: browsers log each such answer. */
const EXPECTED = /\/(cdn\/meta\/apps\/org\.example\.none\.json|v1\/miniapps\/org\.example\.none\?.*)$/;

/** Everything that a page complains of from now on. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.test(message.location().url)) faults.push(message.text());
  });
  return faults;
}
