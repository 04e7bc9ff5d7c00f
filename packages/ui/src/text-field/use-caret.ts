import type { RefObject } from "react";
import { useLayoutEffect, useRef } from "react";
import type { NativeSyntheticEvent, TextInput, TextInputSelectionChangeEventData } from "react-native";
import { caretAfter } from "./caret.ts";

type SelectionEvent = NativeSyntheticEvent<TextInputSelectionChangeEventData>;
/** A text input as browsers have it, besides what React Native says of it. */
type Input = TextInput & {
  readonly selectionEnd?: number | null;
  setSelectionRange?(start: number, end: number): void;
};

type Caret = {
  onSelectionChange(event: SelectionEvent): void;
  /** To be told of each edit of a person, which moves the caret by itself. */
  onTyped(text: string): void;
};

/** Keeps the caret in place when the guest replaces the text of a field that is being typed in. */
export function useCaret(ref: RefObject<TextInput | null>, text: string): Caret {
  const shown = useRef(text);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = text;
    const input: Input | null = ref.current;
    if (before === text || caret.current === null || input?.isFocused() !== true) return;
    caret.current = caretAfter(before, text, caret.current);
    moveCaret(input, caret.current);
  }, [ref, text]);
  return {
    onSelectionChange({ nativeEvent }) {
      caret.current = nativeEvent.selection.end;
    },
    onTyped(typed) {
      shown.current = typed;
      const input: Input | null = ref.current;
      caret.current = input?.selectionEnd ?? caret.current;
    },
  };
}

function moveCaret(input: Input, at: number): void {
  if (input.setSelectionRange !== undefined) input.setSelectionRange(at, at);
  else input.setSelection(at, at);
}
