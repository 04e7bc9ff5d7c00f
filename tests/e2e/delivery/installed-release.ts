import type { Page } from "playwright-core";

/** The id of the release that opens next in a page, which it keeps in its browser; undefined when there is none yet. */
export function installedRelease(page: Page, appId: string): Promise<string | undefined> {
  return page.evaluate(readRecord, appId);
}

async function readRecord(appId: string): Promise<string | undefined> {
  const known = await indexedDB.databases();
  const name = known.find((each) => each.name?.startsWith("atoll-releases-"))?.name;
  if (name === undefined) return undefined;
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await answer(indexedDB.open(name));
  const records = database.transaction("records").objectStore("records");
  const record = await answer<string | undefined>(records.get(`app-${appId}`));
  database.close();
  return JSON.parse(record ?? "{}").installed?.release;
}
