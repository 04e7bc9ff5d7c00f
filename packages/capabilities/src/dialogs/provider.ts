import type { CallContext, PartialAreaProvider } from "../provider.ts";
import type { DialogAnswer, DialogNotice, DialogQuestion } from "./question.ts";
import type { DialogsSchema } from "./schema.ts";

/** Draws a question over the mini-app that the call came from. Rejects when the call's signal is aborted. */
export type AskDialog = (question: DialogQuestion, context: CallContext) => Promise<DialogAnswer>;

/** Shows a notice over the mini-app that the call came from, and returns at once. */
export type ShowNotice = (notice: DialogNotice, context: Pick<CallContext, "owner" | "sessionId">) => void;

/** `platform.dialogs` over whatever draws; what only shows needs `show`. */
export function createDialogsProvider(
  ask: AskDialog,
  show: ShowNotice | undefined,
): PartialAreaProvider<DialogsSchema> {
  return {
    ...(show !== undefined && createNotices(show)),
    async actionSheet({ message, actions, cancel }, context) {
      const { accepted, action } = await ask({ message, accept: "", cancel, actions }, context);
      // What draws may be wrong about what it was given.
      return accepted && action !== undefined && action in actions ? action : null;
    },
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

function createNotices(show: ShowNotice): Pick<PartialAreaProvider<DialogsSchema>, "toast" | "loading"> {
  return {
    async toast(toast, context) {
      show({ kind: "toast", ...toast }, context);
      return null;
    },
    async loading({ message }, context) {
      show({ kind: "loading", message }, context);
      return null;
    },
  };
}
