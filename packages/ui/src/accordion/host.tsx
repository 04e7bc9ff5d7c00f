import { useId } from "react";
import { Animated, StyleSheet, Text, View } from "react-native";
import { headingLevel } from "../heading/host.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, itemStyle, LayoutContext, useLayout } from "../host/layout.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useEased } from "../host/use-eased.ts";
import { useValue } from "../host/use-value.ts";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { accordionSchema } from "./schema.ts";

type Node = HostComponentProps<typeof accordionSchema>;

/** Draws an Accordion. What is closed is neither seen nor heard, but keeps its state. */
export function AccordionHost(node: Node) {
  const { props, children } = node;
  const { axis } = useLayout();
  const [open, change] = useValue(node, props.startsOpen ?? false);
  const bodyId = useId();
  const { radius } = useTheme();
  const styles = useStyles();
  return (
    <View style={itemStyle(axis, axis === "row")}>
      {/* A heading around the button, so that screen readers find it both ways. */}
      <View role="heading" {...headingLevel(props.level ?? 2)}>
        <Touchable
          aria={{ "aria-expanded": open, "aria-controls": bodyId }}
          onPress={() => change(!open)}
          radius={radius.md}
          style={styles.target}
          faceStyle={styles.head}
        >
          <Words props={props} />
          <Sign open={open} />
        </Touchable>
      </View>
      <View nativeID={bodyId} style={[styles.body, !open && styles.closed]}>
        <LayoutContext value={ITEM_LAYOUT}>{children}</LayoutContext>
      </View>
    </View>
  );
}

function Words({ props: { title, description } }: { readonly props: Node["props"] }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.words}>
      <Text allowFontScaling={false} style={[type.size.body, type.weight.semibold, type.tone.default, align]}>
        {title}
      </Text>
      {description !== undefined && (
        <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
          {description}
        </Text>
      )}
    </View>
  );
}

/** Points down while closed, up while open. */
function Sign({ open }: { readonly open: boolean }) {
  const { colors } = useTheme();
  const turn = useEased(open ? 1 : 0);
  const rotate = turn.interpolate({ inputRange: [0, 1], outputRange: ["0deg", "180deg"] });
  return (
    <Animated.View style={{ transform: [{ rotate }] }}>
      <Glyph name="chevron-down" size={20} color={colors.muted} />
    </Animated.View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    /** What shows hover and focus stands out from the text on either side. */
    target: { marginHorizontal: -space.sm },
    head: {
      flexDirection: "row",
      alignItems: "center",
      gap: space.md,
      minHeight: MIN_TARGET,
      paddingHorizontal: space.sm,
      paddingVertical: space.sm,
    },
    words: { flexGrow: 1, flexShrink: 1, flexBasis: 0, gap: 2 },
    body: { paddingTop: space.xs, paddingBottom: space.md },
    closed: { display: "none" },
  }),
);
