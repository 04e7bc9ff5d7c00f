import { useState } from "react";
import { Animated, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useNoticeEdge, useOverlay } from "../host/overlay/overlay-layer.tsx";
import { usePresence } from "../host/overlay/use-presence.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { toastSchema } from "./schema.ts";
import { useTimeOut } from "./use-time-out.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type Props = HostComponentProps<typeof toastSchema>;

const LASTS_MS = { short: 4_000, long: 10_000, untilDismissed: null } as const;

/** Draws a Toast, above everything else of the surface. It goes by itself, whether or not the mini-app answers. */
export function ToastHost({ props, on, emit }: Props) {
  const { open = false, actionLabel } = props;
  const [held, hold] = useState(false);
  const [over, setOver] = useState(false);
  if (!open && over) setOver(false);
  const shown = open && !over;
  const leave = (): void => {
    setOver(true);
    if (on.has("dismiss")) emit("dismiss");
  };
  const lasts = props.lasts ?? (actionLabel === undefined ? "short" : "long");
  useTimeOut(shown && !held ? LASTS_MS[lasts] : null, leave);
  const { present, step } = usePresence(shown);
  const act = (): void => {
    setOver(true);
    if (on.has("action")) emit("action", null, true);
  };
  const element = <Notice props={props} step={step} onAction={act} onClose={leave} onHold={hold} />;
  useOverlay(present ? { band: "notice", active: shown, element } : null);
  return null;
}

type NoticeProps = {
  readonly props: Props["props"];
  readonly step: Animated.Value;
  readonly onAction: () => void;
  readonly onClose: () => void;
  /** Told whether a pointer or the focus is on it. */
  readonly onHold: (held: boolean) => void;
};

function Notice({ props, step, onAction, onClose, onHold }: NoticeProps) {
  const { message = "", tone = "neutral", actionLabel, lasts } = props;
  const edge = useNoticeEdge();
  const { close } = useKitWords();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const rise = step.interpolate({ inputRange: [0, 1], outputRange: [16, 0] });
  const urgent = tone === "critical";
  return (
    <View style={[styles.place, { paddingBottom: edge }]}>
      <Animated.View
        role={urgent ? "alert" : "status"}
        accessibilityLiveRegion={urgent ? "assertive" : "polite"}
        onPointerEnter={() => onHold(true)}
        onPointerLeave={() => onHold(false)}
        onFocus={() => onHold(true)}
        onBlur={() => onHold(false)}
        style={[styles.toast, { opacity: step, transform: [{ translateY: rise }] }]}
      >
        {tone !== "neutral" && <View style={[styles.mark, styles[tone]]} />}
        <Text allowFontScaling={false} style={[type.size.body, type.tone.default, align, styles.words]}>
          {message}
        </Text>
        {actionLabel !== undefined && <NoticeButton label={actionLabel} onPress={onAction} />}
        {lasts === "untilDismissed" && <NoticeButton label={close} onPress={onClose} />}
      </Animated.View>
    </View>
  );
}

function NoticeButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  const { radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <Touchable onPress={onPress} radius={radius.sm} faceStyle={styles.button}>
      <Text allowFontScaling={false} style={[type.size.body, type.weight.semibold, type.tone.accent]}>
        {label}
      </Text>
    </Touchable>
  );
}

const WIDEST = 480;

const useStyles = themed(({ colors, radius, space, elevation }) =>
  StyleSheet.create({
    place: {
      flexGrow: 1,
      justifyContent: "flex-end",
      alignItems: "center",
      padding: space.lg,
      pointerEvents: "box-none",
    },
    toast: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "center",
      columnGap: space.md,
      maxWidth: WIDEST,
      minHeight: MIN_TARGET + 4,
      marginBottom: space.lg,
      paddingHorizontal: space.lg,
      borderRadius: radius.md,
      borderWidth: StyleSheet.hairlineWidth,
      borderColor: colors.border,
      backgroundColor: colors.raised,
      boxShadow: elevation.high,
    },
    mark: { width: 8, height: 8, borderRadius: radius.full },
    positive: { backgroundColor: colors.positive },
    critical: { backgroundColor: colors.critical },
    words: { flexShrink: 1, paddingVertical: space.md },
    button: { minHeight: MIN_TARGET, justifyContent: "center", paddingHorizontal: space.sm },
  }),
);
