import { PasswordField, TextField } from "@atoll/sdk/ui";
import type { ReactNode, Ref } from "react";
import { useState } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { placeProps } from "./style.ts";
import type { StyleProp } from "./style.ts";
import type { TextStyle } from "./style-types.ts";
import { View } from "./view.tsx";

/** What a ref of a TextInput offers. */
export type TextInputRef = { focus(): void; blur(): void; clear(): void };

type TextEvent = { readonly nativeEvent: { readonly text: string } };

export type TextInputProps = AccessibilityProps & {
  readonly value?: string;
  readonly defaultValue?: string;
  readonly placeholder?: string;
  readonly onChangeText?: (text: string) => unknown;
  readonly onSubmitEditing?: (event: TextEvent) => unknown;
  readonly onFocus?: () => unknown;
  readonly onBlur?: () => unknown;
  readonly editable?: boolean;
  readonly multiline?: boolean;
  readonly secureTextEntry?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly keyboardType?: string;
  readonly inputMode?: string;
  /** Its place counts; its look is the kit's. */
  readonly style?: StyleProp<TextStyle>;
  readonly placeholderTextColor?: string;
  readonly returnKeyType?: string;
  readonly autoCapitalize?: string;
  readonly autoCorrect?: boolean;
  readonly ref?: Ref<TextInputRef>;
};

const KEYBOARDS: ReadonlyMap<string, "decimal" | "number" | "email" | "url"> = new Map([
  ["numeric", "decimal"],
  ["decimal", "decimal"],
  ["decimal-pad", "decimal"],
  ["number-pad", "number"],
  ["email-address", "email"],
  ["email", "email"],
  ["url", "url"],
]);

/** Takes text, with the look of the kit's field. */
export function TextInput(props: TextInputProps): ReactNode {
  const { placeholder, onChangeText, onSubmitEditing, multiline, style } = props;
  const value = useText(props);
  const entry = given({
    ...value,
    label: labelOf(props) ?? placeholder ?? "Text",
    labelHidden: true,
    placeholder,
    onSubmit: onSubmitEditing && ((text: string) => onSubmitEditing({ nativeEvent: { text } })),
    onFocus: props.onFocus,
    onBlur: props.onBlur,
    autoFocus: props.autoFocus,
    maxLength: props.maxLength,
    disabled: props.editable === false ? true : undefined,
    ref: props.ref,
  });
  const own = { ...entry, onChangeText: value.onChangeText ?? onChangeText } as Parameters<
    typeof TextField
  >[0];
  return (
    <View style={placeProps(style)}>
      {props.secureTextEntry === true ? (
        <PasswordField {...(own as Parameters<typeof PasswordField>[0])} />
      ) : (
        <TextField {...own} {...given({ multiline, keyboard: keyboardOf(props) })} />
      )}
    </View>
  );
}

type OwnText = { readonly value?: string; readonly onChangeText?: (text: string) => unknown };

/** A `defaultValue` starts a text that the field then keeps. */
function useText({ value, defaultValue, onChangeText }: TextInputProps): OwnText {
  const [own, setOwn] = useState(defaultValue ?? "");
  if (value !== undefined) return { value };
  if (defaultValue === undefined) return {};
  return {
    value: own,
    onChangeText: (text) => {
      setOwn(text);
      return onChangeText?.(text);
    },
  };
}

function keyboardOf({ keyboardType, inputMode }: TextInputProps): string | undefined {
  return KEYBOARDS.get(inputMode ?? keyboardType ?? "");
}
