import { StyleSheet, View } from "react-native";
import { ChoiceRow, markScale } from "../host/choice-row.tsx";
import { FieldFrame } from "../host/field-frame.tsx";
import { themed } from "../host/theme-context.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { checkboxSchema } from "./schema.ts";

/** Draws a Checkbox. */
export function CheckboxHost(node: HostComponentProps<typeof checkboxSchema>) {
  const { label = "", hint, error, disabled, mixed = false } = node.props;
  const [checked, change] = useValue(node, false);
  const state = mixed ? "mixed" : checked;
  return (
    // The hint stands with the label; only what is wrong stands below.
    <FieldFrame words={{ error, labelHidden: true }}>
      {(messageId) => (
        <ChoiceRow
          role="checkbox"
          label={label}
          hint={hint}
          disabled={disabled}
          aria={{ "aria-checked": state }}
          errorId={messageId}
          onPress={() => change(mixed || !checked)}
          mark={<Box state={state} wrong={error !== undefined} />}
          markAt="start"
        />
      )}
    </FieldFrame>
  );
}

function Box({ state, wrong }: { readonly state: boolean | "mixed"; readonly wrong: boolean }) {
  const styles = useStyles();
  return (
    <View style={[styles.box, state !== false && styles.filled, wrong && styles.wrong]}>
      {state === true && <View style={styles.tick} />}
      {state === "mixed" && <View style={styles.dash} />}
    </View>
  );
}

const useStyles = themed(({ colors, radius }, fontScale) => {
  const scale = markScale(fontScale);
  return StyleSheet.create({
    box: {
      width: 22 * scale,
      height: 22 * scale,
      borderRadius: radius.sm,
      borderWidth: 1.5,
      borderColor: colors.borderStrong,
      backgroundColor: colors.surface,
      alignItems: "center",
      justifyContent: "center",
    },
    filled: { backgroundColor: colors.accent, borderColor: colors.accent },
    wrong: { borderColor: colors.critical },
    // The same in every reading direction, as ticks are.
    tick: {
      width: 6 * scale,
      height: 11 * scale,
      marginTop: -2 * scale,
      borderColor: colors.onAccent,
      borderRightWidth: 2 * scale,
      borderBottomWidth: 2 * scale,
      transform: [{ rotate: "45deg" }],
    },
    dash: { width: 10 * scale, height: 2 * scale, backgroundColor: colors.onAccent },
  });
});
