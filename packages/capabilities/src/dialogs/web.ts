import type { PartialAreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { AskDialog, ShowNotice } from "./provider.ts";
import type { DialogsSchema } from "./schema.ts";

export type WebDialogsOptions = {
  /**
   * Draws a question inside the mini-app's surface, titled with its name. Without it there are none: the browser's own dialogs
   * would stand over the host, and speak in its name.
   */
  readonly ask?: AskDialog;
  /** Shows a toast, or that something is under way, inside the mini-app's surface; without it there are neither. */
  readonly show?: ShowNotice;
};

/** Dialogs, where the host app draws them. */
export function createWebDialogs({ ask, show }: WebDialogsOptions = {}): PartialAreaProvider<DialogsSchema> {
  return ask === undefined ? {} : createDialogsProvider(ask, show);
}
