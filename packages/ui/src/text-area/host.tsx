import { StyleSheet, Text, TextInput, View } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { useTextStyles } from "../host/text-style.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useEntryStyle } from "../text-field/use-entry-style.ts";
import { useTextEntry } from "../text-field/use-text-entry.ts";
import type { textAreaSchema } from "./schema.ts";

/** Draws a TextArea. */
export function TextAreaHost(node: HostComponentProps<typeof textAreaSchema>) {
  const { error, disabled, lines = 3, showCount = false, maxLength } = node.props;
  const { inputProps, input, focused, text } = useTextEntry(node);
  const style = useEntryStyle({ focused, wrong: error !== undefined, disabled, lines });
  return (
    <FieldFrame words={node.props} onPressLabel={() => input.current?.focus()}>
      {(messageId) => (
        <View>
          <TextInput {...inputProps(messageId)} multiline style={style} />
          {showCount && <Count used={text.length} most={maxLength} />}
        </View>
      )}
    </FieldFrame>
  );
}

/** Not announced at every key: a screen reader can go to it. */
function Count({ used, most }: { readonly used: number; readonly most: number | undefined }) {
  const type = useTextStyles();
  return (
    <Text allowFontScaling={false} style={[type.size.caption, type.tone.muted, styles.count]}>
      {most === undefined ? used : `${used} / ${most}`}
    </Text>
  );
}

const styles = StyleSheet.create({
  count: { alignSelf: "flex-end", paddingTop: 4, fontVariant: ["tabular-nums"] },
});
