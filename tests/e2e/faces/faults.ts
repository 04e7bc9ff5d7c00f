import type { Page } from "playwright-core";

/** What a page complains of, from now on to the end of a test. */
export type Faults = {
  readonly list: readonly string[];
  /** Lets pass what the browser itself logs of requests while there is no network; undefined: nothing passes. */
  expectOnly(pattern: RegExp | undefined): void;
};

/** Watches a page for errors on its console and for those that nobody caught. */
export function watchFaults(page: Page): Faults {
  const list: string[] = [];
  let expected: RegExp | undefined;
  page.on("pageerror", (error) => list.push(String(error)));
  page.on("console", (message) => {
    if (message.type() !== "error" || expected?.test(message.text()) === true) return;
    list.push(`${message.text()} (${message.location().url})`);
  });
  return { list, expectOnly: (pattern) => void (expected = pattern) };
}
