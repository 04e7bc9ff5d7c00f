import type { RefObject } from "react";
import { useLayoutEffect } from "react";
import type { TextInput, TextInputProps } from "react-native";
import { isWeb } from "../host/platform.ts";

/** What a field is for, as the schema names it. */
export type Keyboard = "text" | "decimal" | "number" | "email" | "url" | "search" | "phone";

/**
 * Security: nothing that a browser or device has remembered of the person is offered to a guest: no autofill, no saved
 * passwords, and on the web no form, name or id by which a field could be recognised.
 */
export const INPUT_PRIVACY = {
  autoComplete: "off",
  importantForAutofill: "no",
  textContentType: "none",
  passwordRules: null,
  ...(isWeb && { dataSet: { "1pIgnore": "true", lpignore: "true", bwignore: "true", formType: "other" } }),
} satisfies TextInputProps & { dataSet?: object };

const KEYBOARDS = {
  text: {},
  decimal: { keyboardType: "decimal-pad" },
  number: { keyboardType: "number-pad" },
  email: { keyboardType: "email-address", autoCapitalize: "none", autoCorrect: false },
  search: {},
  phone: { keyboardType: "phone-pad", autoCorrect: false },
  url: { keyboardType: "url", autoCapitalize: "none", autoCorrect: false },
} as const satisfies { readonly [K in Keyboard]: TextInputProps };

/** The keyboard of a device. On the web only the hints: {@link useInputMode} sets the rest. */
export function keyboardProps(keyboard: Keyboard): TextInputProps {
  const { keyboardType, ...hints }: TextInputProps = KEYBOARDS[keyboard];
  return isWeb || keyboardType === undefined ? hints : { ...hints, keyboardType };
}

const INPUT_MODES: { readonly [K in Keyboard]: string } = {
  text: "text",
  decimal: "decimal",
  number: "numeric",
  email: "email",
  url: "url",
  search: "search",
  phone: "tel",
};

/**
 * Asks browsers for a keyboard by the attribute alone: react-native-web would turn the field into `type=email` or `url`,
 * which trim what is typed, hide the caret from scripts and invite autofill.
 */
export function useInputMode(input: RefObject<TextInput | null>, keyboard: Keyboard): void {
  useLayoutEffect(() => {
    const element: unknown = input.current;
    if (isWeb && element instanceof Element) element.setAttribute("inputmode", INPUT_MODES[keyboard]);
  }, [input, keyboard]);
}
