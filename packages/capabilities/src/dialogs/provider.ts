import type { AreaProvider, CallContext } from "../provider.ts";
import type { DialogAnswer, DialogQuestion } from "./question.ts";
import type { DialogsSchema } from "./schema.ts";

/** Draws a question over the mini-app that the call came from. Rejects when the call's signal is aborted. */
export type AskDialog = (question: DialogQuestion, context: CallContext) => Promise<DialogAnswer>;

/** `platform.dialogs` over whatever draws. */
export function createDialogsProvider(ask: AskDialog): AreaProvider<DialogsSchema> {
  return {
    async alert({ message, accept }, context) {
      await ask({ message, accept }, context);
      return null;
    },
    async confirm(question, context) {
      const { accepted } = await ask(question, context);
      return accepted;
    },
    async prompt({ message, accept, cancel, ...field }, context) {
      const { accepted, text } = await ask({ message, accept, cancel, field }, context);
      // What draws may count characters in its own way.
      return accepted ? text.slice(0, field.maxLength) : null;
    },
  };
}
