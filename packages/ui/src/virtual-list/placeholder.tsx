import { StyleSheet, View } from "react-native";
import { Skeleton } from "../host/skeleton.tsx";
import { themed } from "../host/theme-context.ts";

/** Height from which an item is likely to have a second line. */
const TWO_LINES = 44;

/** Keeps the place of an item that the guest has not drawn yet, with the hint of a line or two. */
export function Placeholder({ height }: { readonly height: number }) {
  const styles = useStyles();
  return (
    <View style={[styles.place, { height }]}>
      <Skeleton style={[styles.line, styles.first]} />
      {height >= TWO_LINES && <Skeleton style={[styles.line, styles.second]} />}
    </View>
  );
}

const useStyles = themed(({ space, radius }) =>
  StyleSheet.create({
    place: { justifyContent: "center", gap: space.sm, overflow: "hidden" },
    line: { height: space.md, borderRadius: radius.sm },
    first: { width: "46%" },
    second: { width: "28%" },
  }),
);
