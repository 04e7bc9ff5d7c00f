import type { ReactNode } from "react";
import { StyleSheet, Text, View } from "react-native";
import { ActionButton } from "../button/action-button.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { IconName } from "../props/icon-name.ts";
import type { Colors } from "../tokens/index.ts";
import { MIN_TARGET } from "../tokens/index.ts";

type NoticeTone = "neutral" | "accent" | "positive" | "caution" | "critical";

const LOOKS: { readonly [T in NoticeTone]: { ink: keyof Colors; icon: IconName } } = {
  neutral: { ink: "text", icon: "info" },
  accent: { ink: "onAccentSoft", icon: "info" },
  positive: { ink: "onPositiveSoft", icon: "circle-check" },
  caution: { ink: "onCautionSoft", icon: "triangle-alert" },
  critical: { ink: "onCriticalSoft", icon: "circle-alert" },
};

type NoticeProps = {
  readonly tone: NoticeTone;
  /** In place of the tone's own. */
  readonly icon?: IconName;
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; onPress(): void } | undefined;
  readonly dismiss?: { readonly label: string; onPress(): void } | undefined;
};

/** A strip that says something and is heard when it appears: at once when it is urgent, else when there is a pause. */
export function Notice({ tone, icon = LOOKS[tone].icon, title, text, action, dismiss }: NoticeProps) {
  const { colors } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const urgent = tone === "caution" || tone === "critical";
  const color = colors[LOOKS[tone].ink];
  return (
    <View
      role={urgent ? "alert" : "status"}
      aria-live={urgent ? "assertive" : "polite"}
      style={[styles.notice, styles[tone]]}
    >
      <View style={styles.icon}>
        <Glyph name={icon} size={20} color={color} />
      </View>
      <View style={styles.words}>
        <Text allowFontScaling={false} style={[type.size.body, type.weight.semibold, align, { color }]}>
          {title}
        </Text>
        {text !== "" && (
          <Text allowFontScaling={false} style={[type.size.body, type.tone.default, align]}>
            {text}
          </Text>
        )}
        {action !== undefined && (
          <View style={styles.action}>
            <ActionButton variant="secondary" size="small" {...action} />
          </View>
        )}
      </View>
      {dismiss !== undefined && (
        <Dismiss {...dismiss}>
          <Glyph name="x" size={18} color={color} />
        </Dismiss>
      )}
    </View>
  );
}

type DismissProps = { readonly label: string; readonly onPress: () => void; readonly children: ReactNode };

function Dismiss({ label, onPress, children }: DismissProps) {
  const { radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={label}
      onPress={onPress}
      radius={radius.full}
      style={styles.dismissTarget}
      faceStyle={styles.dismiss}
    >
      {children}
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius, type }, fontScale) =>
  StyleSheet.create({
    notice: { flexDirection: "row", gap: space.md, padding: space.md, borderRadius: radius.md },
    /** As high as a line, so that it stands in the middle of the title. */
    icon: { height: type.body.lineHeight * fontScale, justifyContent: "center" },
    words: { flexGrow: 1, flexShrink: 1, flexBasis: 0, gap: 2 },
    action: { flexDirection: "row", paddingTop: space.sm },
    dismissTarget: { margin: -space.md },
    dismiss: { width: MIN_TARGET, height: MIN_TARGET, alignItems: "center", justifyContent: "center" },
    neutral: { backgroundColor: colors.sunken },
    accent: { backgroundColor: colors.accentSoft },
    positive: { backgroundColor: colors.positiveSoft },
    caution: { backgroundColor: colors.cautionSoft },
    critical: { backgroundColor: colors.criticalSoft },
  }),
);
