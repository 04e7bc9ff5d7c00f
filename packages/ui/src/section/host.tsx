import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { Title } from "../heading/title.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { sectionSchema } from "./schema.ts";

type Node = HostComponentProps<typeof sectionSchema>;

const SIZES = ["title", "large", "body"] as const;

/** Draws a Section. A list inside may draw across the screen's padding, as in a Stack. */
export function SectionHost(node: Node) {
  const { id, props, children } = node;
  const parent = useLayout();
  const open = parent.axis === "column";
  const { fills, layout } = useContainer({
    axis: "column",
    children,
    gutter: open ? parent.gutter : 0,
    end: open ? parent.endInset(id) : 0,
  });
  const styles = useStyles();
  const body = useBoxStyle({ gap: props.gap ?? "md" });
  return (
    <View
      role="group"
      aria-label={props.title}
      style={[styles.section, itemStyle(parent.axis, props.grow), fills && fillStyle]}
    >
      <SectionHead {...node} />
      <View style={[body, (fills || props.grow === true) && fillStyle]}>
        <LayoutContext value={layout}>{children}</LayoutContext>
      </View>
    </View>
  );
}

function SectionHead({ props, on, emit }: Node) {
  const { level = 2, description, actionLabel } = props;
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.head}>
      <View style={styles.words}>
        <Title text={props.title} level={level} size={SIZES[level - 2] ?? "body"} />
        {description !== undefined && (
          <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
            {description}
          </Text>
        )}
      </View>
      {actionLabel !== undefined && on.has("action") && (
        <View style={styles.action}>
          <ActionButton
            label={actionLabel}
            variant="plain"
            size="small"
            onPress={() => emit("action", null, true)}
          />
        </View>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    section: { gap: space.md },
    /** Large text puts the button below. */
    head: { flexDirection: "row", flexWrap: "wrap", alignItems: "center", columnGap: space.md },
    words: { flexGrow: 1, flexShrink: 1, gap: space.xs },
    action: { marginEnd: -space.md },
  }),
);
