import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { hugStyle, useLayout } from "../host/layout.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { Colors } from "../tokens/index.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { tagSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type Node = HostComponentProps<typeof tagSchema>;
type PartProps = { readonly node: Node; readonly color: string };

const INK = {
  neutral: "text",
  accent: "onAccentSoft",
  positive: "onPositiveSoft",
  caution: "onCautionSoft",
  critical: "onCriticalSoft",
} as const satisfies { readonly [tone: string]: keyof Colors };

const HEIGHT = 28;

/** Draws a Tag. What chooses it and what takes it away are two buttons, side by side. */
export function TagHost(node: Node) {
  const { tone = "neutral", selected = false, disabled = false } = node.props;
  const { axis } = useLayout();
  const { colors } = useTheme();
  const styles = useStyles();
  const color = colors[selected ? "onAccent" : INK[tone]];
  return (
    <View
      style={[
        styles.tag,
        hugStyle(axis),
        styles[tone],
        selected && styles.selected,
        disabled && styles.disabled,
      ]}
    >
      {node.on.has("press") ? (
        <Choice node={node} color={color} />
      ) : (
        <View style={styles.face}>
          <Words node={node} color={color} />
        </View>
      )}
      {node.on.has("remove") && <Remove node={node} color={color} />}
    </View>
  );
}

function Choice({ node, color }: PartProps) {
  const { selected, disabled = false, accessibilityLabel } = node.props;
  const { radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={accessibilityLabel}
      aria={selected === undefined ? {} : { "aria-pressed": selected }}
      disabled={disabled}
      onPress={() => node.emit("press", null, true)}
      radius={radius.full}
      style={styles.target}
      faceStyle={styles.face}
    >
      <Words node={node} color={color} />
    </Touchable>
  );
}

/** What is chosen has a mark too: colour alone does not say it. */
function Words({ node: { props, on, text }, color }: PartProps) {
  const type = useTextStyles();
  const styles = useStyles();
  const named = !on.has("press") && props.accessibilityLabel !== undefined;
  const icon = props.selected === true ? "check" : props.icon;
  return (
    <>
      {icon !== undefined && <Glyph name={icon} size={14} color={color} />}
      <Text
        allowFontScaling={false}
        {...(named && { "aria-label": props.accessibilityLabel })}
        style={[type.size.small, type.weight.medium, styles.text, { color }]}
      >
        {text}
      </Text>
    </>
  );
}

function Remove({ node: { props, text, emit }, color }: PartProps) {
  const { remove } = useKitWords();
  const { removeLabel = remove, disabled = false } = props;
  const { radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={`${removeLabel} ${text}`}
      disabled={disabled}
      onPress={() => emit("remove", null, true)}
      radius={radius.full}
      style={styles.removeTarget}
      faceStyle={styles.remove}
    >
      <Glyph name="x" size={14} color={color} />
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius }, fontScale) => {
  const height = HEIGHT * Math.max(1, fontScale);
  const missing = Math.max(0, MIN_TARGET - height) / 2;
  return StyleSheet.create({
    tag: {
      flexDirection: "row",
      alignItems: "center",
      flexShrink: 1,
      borderRadius: radius.full,
      minHeight: height,
    },
    face: {
      flexDirection: "row",
      alignItems: "center",
      flexShrink: 1,
      gap: space.xs,
      minHeight: height,
      paddingHorizontal: space.md,
      paddingVertical: space.xs,
    },
    text: { flexShrink: 1 },
    /** Takes presses on 44 points, though it stands in less. */
    target: { flexShrink: 1, paddingVertical: missing, marginVertical: -missing },
    removeTarget: {
      paddingVertical: missing,
      marginVertical: -missing,
      paddingStart: missing * 2,
      marginStart: -missing * 2 - space.sm,
    },
    remove: { width: height, height, alignItems: "center", justifyContent: "center" },
    neutral: { backgroundColor: colors.sunken },
    accent: { backgroundColor: colors.accentSoft },
    positive: { backgroundColor: colors.positiveSoft },
    caution: { backgroundColor: colors.cautionSoft },
    critical: { backgroundColor: colors.criticalSoft },
    selected: { backgroundColor: colors.accent },
    disabled: { opacity: 0.45 },
  });
});
