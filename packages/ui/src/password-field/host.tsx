import { useState } from "react";
import { TextInput } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { EntryBox, useRoomFor } from "../text-field/entry-box.tsx";
import { EntryButton } from "../text-field/entry-button.tsx";
import { useEnter } from "../text-field/use-enter.ts";
import { useEntryStyle } from "../text-field/use-entry-style.ts";
import { useTextEntry } from "../text-field/use-text-entry.ts";
import { maskHere, maskProps } from "./mask.ts";
import type { passwordFieldSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a PasswordField. */
export function PasswordFieldHost(node: HostComponentProps<typeof passwordFieldSchema>) {
  const { error, disabled } = node.props;
  const { inputProps, input, focused, text } = useTextEntry(node);
  const { show } = useKitWords();
  const [shown, setShown] = useState(false);
  const mask = maskProps(maskHere(), !shown);
  const room = useRoomFor();
  const enter = useEnter(node, text);
  const style = useEntryStyle({ focused, wrong: error !== undefined, disabled });
  return (
    <FieldFrame words={node.props} onPressLabel={() => input.current?.focus()}>
      {(messageId) => (
        <EntryBox
          end={
            <EntryButton
              icon={shown ? "eye-off" : "eye"}
              label={show(node.props.label ?? "")}
              pressed={shown}
              onPress={() => setShown(!shown)}
            />
          }
        >
          <TextInput
            {...inputProps(messageId)}
            {...enter}
            {...mask}
            style={[style, room.control, mask.style]}
          />
        </EntryBox>
      )}
    </FieldFrame>
  );
}
