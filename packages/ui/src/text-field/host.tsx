import { TextInput } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import type { HostComponentProps } from "../host-component.ts";
import type { textFieldSchema } from "./schema.ts";
import { useEnter } from "./use-enter.ts";
import { useEntryStyle } from "./use-entry-style.ts";
import { useTextEntry } from "./use-text-entry.ts";

/** Draws a TextField. */
export function TextFieldHost(node: HostComponentProps<typeof textFieldSchema>) {
  const { multiline = false, keyboard, error, disabled } = node.props;
  const { inputProps, input, focused, text } = useTextEntry(node, keyboard);
  const enter = useEnter(node, text);
  const style = useEntryStyle({
    focused,
    wrong: error !== undefined,
    disabled,
    lines: multiline ? 3 : undefined,
  });
  return (
    <FieldFrame words={node.props} onPressLabel={() => input.current?.focus()}>
      {(messageId) => <TextInput {...inputProps(messageId)} {...enter} multiline={multiline} style={style} />}
    </FieldFrame>
  );
}
