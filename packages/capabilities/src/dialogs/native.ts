import type { PartialAreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { AskDialog } from "./provider.ts";
import type { DialogsSchema } from "./schema.ts";

export type NativeDialogsOptions = {
  /** Draws a question inside the mini-app's surface, titled with its name: the platform's own alerts would speak in the host's name. */
  readonly ask: AskDialog;
};

/** Dialogs that the host app draws. */
export function createNativeDialogs({ ask }: NativeDialogsOptions): PartialAreaProvider<DialogsSchema> {
  return createDialogsProvider(ask);
}
