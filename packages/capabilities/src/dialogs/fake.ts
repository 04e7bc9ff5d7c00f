import type { PartialAreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { DialogAnswer, DialogNotice, DialogQuestion } from "./question.ts";
import type { DialogsSchema } from "./schema.ts";

export type FakeDialogsOptions = {
  /** What was asked is added here. */
  readonly asked?: DialogQuestion[];
  /** Toasts, and what is under way, are added here. */
  readonly shown?: DialogNotice[];
  /** What the person does; they agree, and leave a field as it is, unless given. */
  readonly answer?: (question: DialogQuestion) => DialogAnswer;
};

const agree = ({ field }: DialogQuestion): DialogAnswer => ({
  accepted: true,
  text: field?.value ?? "",
  action: 0,
});

/** A person who answers every dialog at once. */
export function createFakeDialogs(options: FakeDialogsOptions = {}): PartialAreaProvider<DialogsSchema> {
  const { asked = [], shown = [], answer = agree } = options;
  return createDialogsProvider(
    async (question) => {
      asked.push(question);
      return answer(question);
    },
    (notice) => void shown.push(notice),
  );
}
