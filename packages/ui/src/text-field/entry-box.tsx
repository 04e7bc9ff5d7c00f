import type { ReactNode } from "react";
import { StyleSheet, View } from "react-native";
import { themed } from "../host/theme-context.ts";
import { MIN_TARGET } from "../tokens/index.ts";

type EntryBoxProps = {
  /** A sign before the text. */
  readonly start?: ReactNode;
  /** A control after the text. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
};

/** Puts a sign or a control into the box of a field; its input takes {@link useRoomFor}. */
export function EntryBox({ start, end, children }: EntryBoxProps) {
  const styles = useStyles();
  return (
    <View>
      {children}
      {start !== undefined && <View style={[styles.accessory, styles.start]}>{start}</View>}
      {end !== undefined && <View style={[styles.accessory, styles.end]}>{end}</View>}
    </View>
  );
}

/** Keeps the text of an input clear of what an {@link EntryBox} puts at its ends. */
export const useRoomFor = themed(({ space }, fontScale) =>
  StyleSheet.create({
    sign: { paddingStart: space.md + 20 * fontScale + space.sm },
    control: { paddingEnd: MIN_TARGET * Math.max(1, fontScale) + 2 },
  }),
);

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    accessory: { position: "absolute", top: 0, bottom: 0, justifyContent: "center" },
    start: { start: space.md, pointerEvents: "none" },
    end: { end: 2 },
  }),
);
