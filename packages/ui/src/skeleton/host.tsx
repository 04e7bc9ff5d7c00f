import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { Skeleton } from "../host/skeleton.tsx";
import { themed, useTheme } from "../host/theme-context.ts";
import type { skeletonSchema } from "./schema.ts";

type Props = HostComponentProps<typeof skeletonSchema>["props"];

const BLOCK_HEIGHT = 120;
const CIRCLE_SIDE = 40;

/** Draws a Skeleton. It begins to breathe when content is late. */
export function SkeletonHost({ props }: HostComponentProps<typeof skeletonSchema>) {
  const { shape = "text", width, height = BLOCK_HEIGHT } = props;
  const { axis } = useLayout();
  const { radius } = useTheme();
  if (shape === "circle") {
    const side = width ?? CIRCLE_SIDE;
    return <Skeleton style={{ width: side, height: side, borderRadius: radius.full, flexShrink: 0 }} />;
  }
  const room = width === undefined ? itemStyle(axis, axis === "row") : { width, maxWidth: "100%" as const };
  if (shape === "block") return <Skeleton style={[{ height, borderRadius: radius.md }, room]} />;
  return (
    <View aria-hidden style={room}>
      <Lines props={props} />
    </View>
  );
}

/** Each as high as a line of text with what is between lines. */
function Lines({ props: { lines = 1 } }: { readonly props: Props }) {
  const styles = useStyles();
  return Array.from({ length: lines }, (_, index) => (
    <View key={index} style={styles.line}>
      <Skeleton style={[styles.ink, lines > 1 && index === lines - 1 && styles.last]} />
    </View>
  ));
}

const useStyles = themed(({ type, radius }, fontScale) =>
  StyleSheet.create({
    line: { height: type.body.lineHeight * fontScale, justifyContent: "center" },
    ink: { height: type.body.size * fontScale * 0.8, borderRadius: radius.sm },
    last: { width: "60%" },
  }),
);
