import { useRef, useState } from "react";
import type { NativeSyntheticEvent, TextInputKeyPressEventData } from "react-native";
import { StyleSheet, TextInput } from "react-native";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { useTheme } from "../host/theme-context.ts";
import { INPUT_PRIVACY, keyboardProps } from "../text-field/input-props.ts";
import type { Grid } from "./grid-context.ts";
import type { GridColumn } from "./schema.ts";
import { MAX_CELL_TEXT } from "./schema.ts";

type CellEditorProps = {
  readonly initial: string;
  readonly column: GridColumn | undefined;
  readonly onFinish: Grid["finish"];
};

/** Stands in a cell while it is edited. Enter and Tab take the text and go on, Escape leaves what was there. */
export function CellEditor({ initial, column, onFinish }: CellEditorProps) {
  const [text, setText] = useState(initial);
  const isFinished = useRef(false);
  const { colors } = useTheme();
  const type = useTextStyles();
  const align = useTextAlign(column?.align);
  function finish(...how: Parameters<Grid["finish"]>): void {
    // Leaving by a key takes the focus away too, which must not end the edit a second time.
    if (isFinished.current) return;
    isFinished.current = true;
    onFinish(...how);
  }
  function onKey(press: NativeSyntheticEvent<TextInputKeyPressEventData>): void {
    const { key } = press.nativeEvent;
    if (key !== "Tab" && key !== "Escape") return;
    press.preventDefault();
    if (key === "Tab") finish(text, "next");
    else finish(null, "stay");
  }
  return (
    <TextInput
      {...INPUT_PRIVACY}
      {...keyboardProps(column?.keyboard ?? "text")}
      aria-label={column?.label ?? ""}
      autoFocus
      value={text}
      maxLength={MAX_CELL_TEXT}
      allowFontScaling={false}
      selectionColor={colors.accent}
      submitBehavior="submit"
      onChangeText={setText}
      onKeyPress={onKey}
      onSubmitEditing={() => finish(text, "down")}
      onBlur={() => finish(text, "stay")}
      style={[type.size.body, type.tone.default, align, styles.input]}
    />
  );
}

const styles = StyleSheet.create({ input: { padding: 0, ...webStyle({ outlineStyle: "none" }) } });
