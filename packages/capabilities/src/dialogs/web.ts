import type { PartialAreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { AskDialog } from "./provider.ts";
import type { DialogsSchema } from "./schema.ts";

export type WebDialogsOptions = {
  /**
   * Draws a question inside the mini-app's surface, titled with its name. Without it there are none: the browser's own dialogs
   * would stand over the host, and speak in its name.
   */
  readonly ask?: AskDialog;
};

/** Dialogs, where the host app draws them. */
export function createWebDialogs({ ask }: WebDialogsOptions = {}): PartialAreaProvider<DialogsSchema> {
  return ask === undefined ? {} : createDialogsProvider(ask);
}
