import type { TextInputProps } from "react-native";

type EnterNode = {
  readonly on: ReadonlySet<string>;
  emit: (event: "submit", payload: { readonly text: string }, act: boolean) => void;
};

/** Props of an input of one line that tell the guest of Enter. */
export function useEnter({ on, emit }: EnterNode, text: string): TextInputProps {
  return { onSubmitEditing: () => void (on.has("submit") && emit("submit", { text }, true)) };
}
