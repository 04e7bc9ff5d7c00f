import { Animated, ScrollView, StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { themed } from "../host/theme-context.ts";
import type { dialogSchema } from "./schema.ts";

/** Draws a Dialog, over the surface's content. */
export function DialogHost({ props, on, emit, children }: HostComponentProps<typeof dialogSchema>) {
  const { open = false, title = "", message, alert = false } = props;
  const styles = useStyles();
  const dismiss = (): void => void (on.has("dismiss") && emit("dismiss", null, true));
  useModal({
    open,
    label: title,
    alert,
    at: "center",
    onDismiss: alert ? undefined : dismiss,
    draw: (step) => (
      <Animated.View style={[styles.dialog, { opacity: step, transform: [{ scale: grown(step) }] }]}>
        <ScrollView keyboardShouldPersistTaps="handled" contentContainerStyle={styles.content}>
          <ModalTitle title={title} message={message} />
          <View style={styles.children}>{children}</View>
        </ScrollView>
      </Animated.View>
    ),
  });
  return null;
}

function grown(step: Animated.Value): Animated.AnimatedInterpolation<number> {
  return step.interpolate({ inputRange: [0, 1], outputRange: [0.96, 1] });
}

const WIDEST = 400;

const useStyles = themed(({ colors, radius, space, elevation }) =>
  StyleSheet.create({
    dialog: {
      width: "100%",
      maxWidth: WIDEST,
      maxHeight: "100%",
      overflow: "hidden",
      borderRadius: radius.lg,
      backgroundColor: colors.raised,
      boxShadow: elevation.high,
    },
    content: { padding: space.xl, gap: space.lg },
    children: { gap: space.md },
  }),
);
