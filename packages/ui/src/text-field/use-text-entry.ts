import type { Json } from "@atoll/protocol";
import type { RefObject } from "react";
import { useRef, useState } from "react";
import type { TextInput, TextInputProps } from "react-native";
import { useDraft } from "../draft/use-draft.ts";
import { describedBy } from "../host/field-frame.tsx";
import { useTheme } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import { MAX_TEXT_LENGTH } from "../props/text-entry.ts";
import type { Keyboard } from "./input-props.ts";
import { INPUT_PRIVACY, keyboardProps, useInputMode } from "./input-props.ts";
import type { textFieldSchema } from "./schema.ts";
import { useCaret } from "./use-caret.ts";
import { useFieldMethods } from "./use-field-methods.ts";

type FieldNode = HostComponentProps<typeof textFieldSchema>;

/** A node that text is typed into: what all fields have in common. */
export type EntryNode = Pick<FieldNode, "id" | "on"> & {
  readonly props: Omit<FieldNode["props"], "keyboard" | "multiline">;
  emit(event: "changeText" | "focus" | "blur", payload?: Json): void;
};

type TextEntry = {
  readonly text: string;
  readonly focused: boolean;
  readonly input: RefObject<TextInput | null>;
  /** An edit as if it were typed. */
  change(text: string): void;
  /** Of the TextInput, all but its looks. */
  inputProps(messageId: string | undefined): TextInputProps & { ref: RefObject<TextInput | null> };
};

/** The behaviour of a field: its text, held on the host, its focus, and what it tells the guest. */
export function useTextEntry({ id, props, on, emit }: EntryNode, keyboard: Keyboard = "text"): TextEntry {
  const input = useRef<TextInput>(null);
  const [text, edit] = useDraft(props, "");
  const caret = useCaret(input, text);
  const [focused, setFocused] = useState(false);
  const { colors } = useTheme();
  function change(next: string): void {
    const draft = edit(next);
    caret.onTyped(next);
    if (on.has("changeText")) emit("changeText", { text: draft.value, edit: draft.edit });
  }
  function focus(event: "focus" | "blur"): void {
    setFocused(event === "focus");
    if (on.has(event)) emit(event);
  }
  useFieldMethods(id, input, change);
  useInputMode(input, keyboard);
  const inputProps = (messageId: string | undefined) => ({
    ref: input,
    ...INPUT_PRIVACY,
    ...keyboardProps(keyboard),
    ...describedBy(messageId, props.error !== undefined),
    "aria-label": props.label ?? "",
    accessibilityHint: props.error ?? props.hint ?? "",
    value: text,
    placeholder: props.placeholder ?? "",
    placeholderTextColor: colors.muted,
    selectionColor: colors.accent,
    maxLength: props.maxLength ?? MAX_TEXT_LENGTH,
    editable: props.disabled !== true,
    autoFocus: props.autoFocus ?? false,
    allowFontScaling: false,
    onChangeText: change,
    onSelectionChange: caret.onSelectionChange,
    onFocus: () => focus("focus"),
    onBlur: () => focus("blur"),
  });
  return { text, focused, input, change, inputProps };
}
