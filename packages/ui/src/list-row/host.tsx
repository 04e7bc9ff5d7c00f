import type { ReactNode } from "react";
import { Children, useContext } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, LayoutContext } from "../host/layout.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { ListInset } from "../list/list-inset.ts";
import type { listRowSchema } from "./schema.ts";

type Node = HostComponentProps<typeof listRowSchema>;
type Props = Node["props"];

/** Draws a ListRow. What trails stands beside what is pressed, so that a control in it is one of its own. */
export function ListRowHost({ props, on, emit, children }: Node) {
  const inset = useContext(ListInset);
  const styles = useStyles();
  const parts = Children.toArray(children);
  const trailing = props.leads === true ? parts.slice(1) : parts;
  const pressable = on.has("press");
  return (
    <View style={[styles.row, inset ? styles.inCard : styles.onGround]}>
      <Pressed props={props} onPress={pressable ? () => emit("press", null, true) : null}>
        <LayoutContext value={ITEM_LAYOUT}>{props.leads === true && parts[0]}</LayoutContext>
        <Words props={props} />
        {(props.chevron ?? (pressable && trailing.length === 0)) && <Chevron />}
      </Pressed>
      {trailing.length > 0 && (
        <View style={[styles.trailing, inset ? styles.trailingPadded : styles.trailingSlim]}>
          <LayoutContext value={ITEM_LAYOUT}>{trailing}</LayoutContext>
        </View>
      )}
    </View>
  );
}

type PressedProps = {
  readonly props: Props;
  readonly onPress: (() => void) | null;
  readonly children: ReactNode;
};

function Pressed({ props, onPress, children }: PressedProps) {
  const inset = useContext(ListInset);
  const { radius } = useTheme();
  const styles = useStyles();
  const { accessibilityLabel: label, disabled = false } = props;
  const face: StyleProp<ViewStyle> = [styles.face, inset ? styles.facePadded : styles.faceSlim];
  if (onPress === null) {
    return (
      <View {...(label !== undefined && { role: "group", "aria-label": label })} style={[styles.main, face]}>
        {children}
      </View>
    );
  }
  return (
    <Touchable
      label={label}
      disabled={disabled}
      onPress={onPress}
      radius={inset ? radius.none : radius.md}
      style={styles.main}
      faceStyle={[face, disabled && styles.disabled]}
    >
      {children}
    </Touchable>
  );
}

function Words({ props: { title, subtitle, value, tone = "default" } }: { readonly props: Props }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const end = useTextAlign("end");
  return (
    <View style={styles.words}>
      <View style={styles.text}>
        <Text allowFontScaling={false} style={[type.size.body, type.weight.medium, type.tone[tone], align]}>
          {title}
        </Text>
        {subtitle !== undefined && (
          <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
            {subtitle}
          </Text>
        )}
      </View>
      {value !== undefined && (
        <Text allowFontScaling={false} style={[type.size.body, type.tone.muted, styles.value, end]}>
          {value}
        </Text>
      )}
    </View>
  );
}

function Chevron() {
  const { colors } = useTheme();
  return <Glyph name="chevron-right" size={18} color={colors.muted} />;
}

const MIN_HEIGHT = 52;

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    row: { flexDirection: "row", alignItems: "center" },
    inCard: {},
    /** What shows hover and focus stands out from the text on either side. */
    onGround: { marginHorizontal: -space.sm },
    main: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    face: {
      flexDirection: "row",
      alignItems: "center",
      gap: space.md,
      minHeight: MIN_HEIGHT,
      paddingVertical: space.sm,
    },
    facePadded: { paddingHorizontal: space.lg },
    faceSlim: { paddingHorizontal: space.sm },
    /** Large text puts the value below. */
    words: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "center",
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      columnGap: space.md,
    },
    text: { flexGrow: 1, flexShrink: 1, gap: 2 },
    value: { fontVariant: ["tabular-nums"] },
    trailing: { flexDirection: "row", alignItems: "center", gap: space.sm },
    trailingPadded: { paddingEnd: space.lg },
    trailingSlim: { paddingEnd: space.sm },
    disabled: { opacity: 0.45 },
  }),
);
