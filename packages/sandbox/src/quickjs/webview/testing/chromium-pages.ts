import type { Browser, BrowserContext, Page } from "playwright-core";

import type { EnginePage, EnginePageEvents } from "../../webview.ts";

/** Pages of Chromium with what react-native-webview gives a page and what it tells of it: one tab for each web view. */
export type ChromiumPages = {
  readonly context: BrowserContext;
  open(events: EnginePageEvents): EnginePage;
};

/** Shows `html` as a device does: at about:blank, with the app's channel as `ReactNativeWebView`. */
export async function createChromiumPages(browser: Browser, html: string): Promise<ChromiumPages> {
  const context = await browser.newContext();
  return { context, open: (events) => openPage(context, html, events) };
}

function openPage(context: BrowserContext, html: string, events: EnginePageEvents): EnginePage {
  const opening = showPage(context, html, events);
  opening.catch((error: unknown) => events.failed(String(error)));
  return {
    run: (script) => void opening.then((page) => page.evaluate(script)).catch(() => undefined),
    close: () => void opening.then((page) => page.close()).catch(() => undefined),
  };
}

async function showPage(context: BrowserContext, html: string, events: EnginePageEvents): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction("postToApp", (text: string) => events.message(text));
  await page.evaluate(() => {
    const postMessage = (text: string) => void Reflect.get(globalThis, "postToApp")(text);
    Reflect.set(globalThis, "ReactNativeWebView", { postMessage });
  });
  page.on("framenavigated", () => events.failed("The page was navigated."));
  page.on("popup", () => events.failed("The page opened a window."));
  page.on("crash", () => events.failed("The page crashed."));
  await page.setContent(html);
  return page;
}
