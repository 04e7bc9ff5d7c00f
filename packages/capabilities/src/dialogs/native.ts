import type { PartialAreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { AskDialog, ShowNotice } from "./provider.ts";
import type { DialogsSchema } from "./schema.ts";

export type NativeDialogsOptions = {
  /** Draws a question inside the mini-app's surface, titled with its name: the platform's own alerts would speak in the host's name. */
  readonly ask: AskDialog;
  /** Shows a toast, or that something is under way, inside the mini-app's surface; without it there are neither. */
  readonly show?: ShowNotice;
};

/** Dialogs that the host app draws. */
export function createNativeDialogs({ ask, show }: NativeDialogsOptions): PartialAreaProvider<DialogsSchema> {
  return createDialogsProvider(ask, show);
}
