import type { ReactNode } from "react";
import { useRef } from "react";
import type { ViewStyle } from "react-native";
import { Animated, KeyboardAvoidingView, Pressable, StyleSheet, View } from "react-native";
import { useSurface } from "../../host-component.ts";
import type { KeyPress } from "../key-press.ts";
import { ITEM_LAYOUT, LayoutContext } from "../layout.tsx";
import { COVER, isWeb, webStyle } from "../platform.ts";
import { themed } from "../theme-context.ts";
import { useOverlay } from "./overlay-layer.tsx";
import { useBackButton, useModalFocus } from "./use-modal-focus.ts";
import type { Presence } from "./use-presence.ts";
import { usePresence } from "./use-presence.ts";

/** Something modal that a mini-app opens. */
export type Modal = {
  readonly open: boolean;
  /** Names it to screen readers. */
  readonly label: string;
  /** True when an answer is needed before anything else. */
  readonly alert?: boolean;
  readonly at: "center" | "end" | "cover";
  /** Escape, the back button or a press beside it; undefined when none of them closes it. */
  readonly onDismiss: (() => void) | undefined;
  /** Draws it, by how far it has come. */
  draw(step: Animated.Value): ReactNode;
};

/** Draws something modal over the surface's content while it is open, and as it leaves. */
export function useModal(modal: Modal): void {
  const presence = usePresence(modal.open);
  const element = <ModalFrame modal={modal} presence={presence} />;
  useOverlay(presence.present ? { band: "modal", active: modal.open, element } : null);
}

function ModalFrame({ modal, presence }: { readonly modal: Modal; readonly presence: Presence }) {
  const { open, label, alert = false, at, onDismiss } = modal;
  const container = useRef<View>(null);
  const styles = useStyles();
  const insets = useInsets(at);
  useModalFocus(container, open);
  useBackButton(open, onDismiss);
  return (
    <View
      ref={container}
      role={alert ? "alertdialog" : "dialog"}
      aria-label={label}
      aria-modal
      accessibilityViewIsModal
      onAccessibilityEscape={() => onDismiss?.()}
      {...(isWeb && { tabIndex: -1, onKeyDown: (press: KeyPress) => onEscape(press, onDismiss) })}
      style={styles.whole}
    >
      <Animated.View style={[styles.scrim, { opacity: presence.step }]}>
        {onDismiss !== undefined && (
          <Pressable style={styles.fill} onPress={onDismiss} aria-hidden tabIndex={-1} focusable={false} />
        )}
      </Animated.View>
      <KeyboardAvoidingView behavior="padding" enabled={!isWeb} style={[styles.place, styles[at], insets]}>
        <LayoutContext value={ITEM_LAYOUT}>{modal.draw(presence.step)}</LayoutContext>
      </KeyboardAvoidingView>
    </View>
  );
}

function onEscape(press: KeyPress, onDismiss: (() => void) | undefined): void {
  if (press.key !== "Escape" || press.defaultPrevented) return;
  press.preventDefault();
  onDismiss?.();
}

/** What is not to cover the whole keeps clear of the host's chrome and a device's bars. */
function useInsets(at: Modal["at"]): ViewStyle {
  const { insets } = useSurface().environment;
  if (at === "cover") return {};
  return {
    paddingTop: insets.top,
    paddingLeft: insets.left,
    paddingRight: insets.right,
    ...(at === "center" && { paddingBottom: insets.bottom }),
  };
}

const useStyles = themed(({ colors, space }) =>
  StyleSheet.create({
    whole: { ...COVER, ...webStyle({ outlineStyle: "none" }) },
    scrim: { ...COVER, backgroundColor: colors.scrim },
    fill: { flexGrow: 1 },
    place: { flexGrow: 1, flexShrink: 1, flexBasis: 0, alignItems: "center", pointerEvents: "box-none" },
    center: { justifyContent: "center", margin: space.lg },
    end: { justifyContent: "flex-end" },
    cover: {},
  }),
);
