import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { DialogsSchema } from "./schema.ts";

type Options<V extends keyof DialogsSchema["methods"]> = Omit<
  MethodParams<DialogsSchema["methods"][V]>,
  "message"
>;

type Action = MethodParams<DialogsSchema["methods"]["actionSheet"]>["actions"][number];

/** `platform.dialogs` of a mini-app. */
export function createDialogsGuest(bridge: GuestBridge) {
  const method = createMethods<DialogsSchema>(bridge, "dialogs");
  const worded = <O extends object>(message: string, options?: O) =>
    ({ ...options, message }) as O & {
      message: string;
    };
  return {
    /** Tells something; resolves when it has been read. */
    alert: method("alert", {
      params: (message: string, options?: Options<"alert">) => worded(message, options),
      result: nothing,
    }),
    /** Asks a question; false when the person does not agree. */
    confirm: method("confirm", {
      params: (message: string, options?: Options<"confirm">) => worded(message, options),
      result: same,
    }),
    /** Asks which of some actions to take: the index of the one chosen, null when the person leaves. */
    actionSheet: method("actionSheet", {
      params: (
        actions: readonly (string | Action)[],
        options?: Omit<MethodParams<DialogsSchema["methods"]["actionSheet"]>, "actions">,
      ) => ({
        ...options,
        actions: actions.map((action) => (typeof action === "string" ? { label: action } : action)),
      }),
      result: same,
    }),
    /** Tells something in passing. */
    toast: method("toast", {
      params: (message: string, options?: Options<"toast">) => worded(message, options),
      result: nothing,
    }),
    /** Shows that something is under way, with a word on it or none; null ends it. */
    loading: method("loading", { params: (message: string | null = "") => ({ message }), result: nothing }),
    /** Asks for a line of text; null when the person gives none. */
    prompt: method("prompt", {
      params: (message: string, options?: Options<"prompt">) => worded(message, options),
      result: same,
    }),
  };
}
