import type { Page } from "playwright-core";

/** What the portal's API answered; who asks knows its shape. */
export type Json = ReturnType<typeof JSON.parse>;

/** Asks a registry as the page that is open would. Throws what it answered when it refuses. */
export function call(page: Page, method: string, path: string, body?: object): Promise<Json> {
  return page.evaluate(
    async ([how, where, sent]) => {
      const answer = await fetch(where ?? "", {
        method: how ?? "GET",
        ...(sent !== undefined && { body: sent, headers: { "content-type": "application/json" } }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where} was answered ${answer.status}: ${text}`);
      return (text === "" ? undefined : JSON.parse(text)) as unknown;
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
}
