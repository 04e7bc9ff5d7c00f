import type { AreaProvider } from "../provider.ts";
import { createDialogsProvider } from "./provider.ts";
import type { DialogAnswer, DialogQuestion } from "./question.ts";
import type { DialogsSchema } from "./schema.ts";

export type FakeDialogsOptions = {
  /** What was asked is added here. */
  readonly asked?: DialogQuestion[];
  /** What the person does; they agree, and leave a field as it is, unless given. */
  readonly answer?: (question: DialogQuestion) => DialogAnswer;
};

const agree = ({ field }: DialogQuestion): DialogAnswer => ({ accepted: true, text: field?.value ?? "" });

/** A person who answers every dialog at once. */
export function createFakeDialogs(options: FakeDialogsOptions = {}): AreaProvider<DialogsSchema> {
  const { asked = [], answer = agree } = options;
  return createDialogsProvider(async (question) => {
    asked.push(question);
    return answer(question);
  });
}
