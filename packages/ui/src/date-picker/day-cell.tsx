import type { Ref } from "react";
import { StyleSheet, Text, View } from "react-native";
import type { KeyPress } from "../host/key-press.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { MIN_TARGET } from "../tokens/index.ts";

type DayCellProps = {
  readonly ref: Ref<View> | undefined;
  readonly text: string;
  readonly label: string;
  /** The one that Tab leads to. */
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly disabled: boolean;
  readonly onKey: (press: KeyPress) => void;
  readonly onPress: () => void;
};

/** A day of a calendar. */
export function DayCell(day: DayCellProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View {...GRID_CELL} aria-selected={day.isChosen} style={styles.cell}>
      <Touchable
        ref={day.ref}
        label={day.label}
        aria={{ "aria-pressed": day.isChosen, ...(day.isToday && { "aria-current": "date" }) }}
        tabIndex={day.isCurrent ? 0 : -1}
        disabled={day.disabled}
        onKey={day.onKey}
        onPress={day.onPress}
        radius={radius.full}
        style={styles.target}
        faceStyle={[
          styles.face,
          day.isToday && styles.today,
          day.isChosen && styles.chosen,
          day.disabled && styles.disabled,
        ]}
      >
        <Text
          allowFontScaling={false}
          style={[
            type.size.body,
            day.isChosen || day.isToday ? type.weight.semibold : type.weight.regular,
            { color: day.isChosen ? colors.onAccent : colors.text },
            styles.number,
          ]}
        >
          {day.text}
        </Text>
      </Touchable>
    </View>
  );
}

/** React Native's types do not know the role. */
const GRID_CELL: object = { role: "gridcell" };

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    cell: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    target: { minHeight: MIN_TARGET, justifyContent: "center" },
    face: {
      minHeight: MIN_TARGET,
      minWidth: MIN_TARGET,
      alignSelf: "center",
      alignItems: "center",
      justifyContent: "center",
      borderWidth: 1,
      borderColor: "transparent",
    },
    today: { borderColor: colors.borderStrong },
    chosen: { backgroundColor: colors.accent, borderColor: colors.accent },
    disabled: { opacity: 0.35 },
    number: { fontVariant: ["tabular-nums"] },
  }),
);
