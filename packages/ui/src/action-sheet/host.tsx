import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { SheetFrame } from "../host/overlay/sheet-frame.tsx";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { actionSheetSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type Props = HostComponentProps<typeof actionSheetSchema>;
type Action = NonNullable<Props["props"]["actions"]>[number];

/** Draws an ActionSheet, over the surface's content. The way out is always there, and always the last. */
export function ActionSheetHost({ props, on, emit }: Props) {
  const { open = false, title = "", message, actions = [] } = props;
  const styles = useStyles();
  const { cancel } = useKitWords();
  const onDismiss = (): void => void (on.has("dismiss") && emit("dismiss", null, true));
  const select = ({ value }: Action): void => void (on.has("select") && emit("select", { value }, true));
  useModal({
    open,
    label: title,
    at: "end",
    onDismiss,
    draw: (step) => (
      <SheetFrame open={open} step={step} size="content" onDismiss={onDismiss}>
        <ModalTitle title={title} message={message} />
        <View style={styles.actions}>
          {actions.map((action) => (
            <ActionRow key={action.value} action={action} onPress={() => select(action)} />
          ))}
        </View>
        <ActionRow action={{ value: "", label: cancel }} isWayOut onPress={onDismiss} />
      </SheetFrame>
    ),
  });
  return null;
}

type ActionRowProps = {
  readonly action: Action;
  /** Leaves the sheet and does nothing else. */
  readonly isWayOut?: boolean;
  readonly onPress: () => void;
};

function ActionRow({ action, isWayOut = false, onPress }: ActionRowProps) {
  const { label, hint, tone = "default", disabled = false } = action;
  const { radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign(isWayOut ? "center" : "start");
  return (
    <Touchable
      disabled={disabled}
      onPress={onPress}
      radius={radius.md}
      faceStyle={[styles.action, isWayOut && styles.cancel, disabled && styles.disabled]}
    >
      <Text
        allowFontScaling={false}
        style={[type.size.large, isWayOut && type.weight.medium, type.tone[tone], align]}
      >
        {label}
      </Text>
      {hint !== undefined && (
        <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
          {hint}
        </Text>
      )}
    </Touchable>
  );
}

const useStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    // Words of actions begin where the title does.
    actions: { marginHorizontal: -space.md },
    action: {
      justifyContent: "center",
      minHeight: (MIN_TARGET + 4) * Math.max(1, fontScale),
      paddingHorizontal: space.md,
      paddingVertical: space.sm,
    },
    cancel: { backgroundColor: colors.sunken },
    disabled: { opacity: 0.45 },
  }),
);
