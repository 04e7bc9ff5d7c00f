import { useContext } from "react";
import type { TextInputProps } from "react-native";
import { FormContext } from "../host/form-context.ts";

type EnterNode = {
  readonly on: ReadonlySet<string>;
  emit: (event: "submit", payload: { readonly text: string }, act: boolean) => void;
};

/** Props of an input of one line that tell of Enter: the guest where it listens, otherwise the form around. */
export function useEnter({ on, emit }: EnterNode, text: string): TextInputProps {
  const form = useContext(FormContext);
  return {
    onSubmitEditing() {
      if (on.has("submit")) emit("submit", { text }, true);
      else form?.submit();
    },
  };
}
