import type { PartialAreaProvider } from "../provider.ts";
import { createAppProvider } from "./provider.ts";
import type { AppProviderOptions } from "./provider.ts";
import type { AppSchema } from "./schema.ts";

export type WebAppOptions = AppProviderOptions;

/** The mini-app's opening in a page, as far as the page's app says how to close it and open it anew. */
export function createWebApp(options: WebAppOptions = {}): PartialAreaProvider<AppSchema> {
  return createAppProvider(options);
}
