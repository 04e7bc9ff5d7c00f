import type { ReactNode } from "react";
import { StyleSheet, Text, View } from "react-native";
import { Title } from "../heading/title.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { IconName } from "../props/icon-name.ts";

type StateMessageProps = {
  readonly title: string | undefined;
  readonly text: string;
  readonly level: number | undefined;
  readonly icon: IconName | undefined;
  readonly tone: "neutral" | "critical";
  /** Stands below the words. */
  readonly children: ReactNode;
};

/** What stands in place of content that is not there: in the middle, from top to bottom. */
export function StateMessage({ title, text, level = 2, icon, tone, children }: StateMessageProps) {
  const { colors } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const center = useTextAlign("center");
  const color = colors[tone === "critical" ? "onCriticalSoft" : "muted"];
  return (
    <View style={styles.message}>
      {icon !== undefined && (
        <View style={[styles.icon, styles[tone]]}>
          <Glyph name={icon} size={24} color={color} />
        </View>
      )}
      <Title text={title} level={level} size="large" align="center" />
      {text !== "" && (
        <Text allowFontScaling={false} style={[type.size.body, type.tone.muted, center]}>
          {text}
        </Text>
      )}
      {children}
    </View>
  );
}

/** Widest that lines get, so that a few words do not stand in one long line. */
const MAX_WIDTH = 340;

const useStyles = themed(({ colors, space, radius }, fontScale) =>
  StyleSheet.create({
    message: {
      alignItems: "center",
      alignSelf: "center",
      gap: space.sm,
      paddingVertical: space.xl,
      width: "100%",
      maxWidth: MAX_WIDTH * Math.max(1, fontScale),
    },
    icon: { padding: space.lg, borderRadius: radius.full, marginBottom: space.sm },
    neutral: { backgroundColor: colors.sunken },
    critical: { backgroundColor: colors.criticalSoft },
  }),
);
