import { StyleSheet, Text, View } from "react-native";
import { describedBy, FieldFrame } from "../host/field-frame.tsx";
import type { KeyPress } from "../host/key-press.ts";
import { isWeb } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useValue } from "../host/use-value.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { withUnit } from "../props/amount.ts";
import type { PadKey } from "./digits.ts";
import { amountText, keyed, padKeyOf } from "./digits.ts";
import { Keys } from "./keys.tsx";
import type { numberPadSchema } from "./schema.ts";

type Node = HostComponentProps<typeof numberPadSchema>;

const USUAL_LENGTH = 12;

/** Draws a NumberPad: what is keyed in, and the keys, which a keyboard's digits press too. */
export function NumberPadHost(node: Node) {
  const { props, on, emit } = node;
  const { label = "", length, decimals = 0, disabled = false, error } = props;
  const [text, change] = useValue(node, "");
  function press(key: PadKey): void {
    const next = disabled ? text : keyed(text, key, { length: length ?? USUAL_LENGTH, decimals });
    if (next === text) return;
    change(next);
    if (next.length === length && on.has("complete")) emit("complete", { value: next }, true);
  }
  function onKeyDown(event: KeyPress): void {
    const key = padKeyOf(event.key);
    if (key === undefined || event.defaultPrevented) return;
    event.preventDefault();
    press(key);
  }
  return (
    <FieldFrame words={props}>
      {(messageId) => (
        <View
          role="group"
          aria-label={label}
          {...describedBy(messageId, error !== undefined)}
          {...(isWeb && ({ onKeyDown } as object))}
          style={disabled && styles.disabled}
        >
          <Shown props={props} text={text} />
          <Keys hasDecimals={decimals > 0} disabled={disabled} isEmpty={text === ""} onPress={press} />
        </View>
      )}
    </FieldFrame>
  );
}

/** What is keyed in: an amount as the language writes it, digits as they are, or dots. Announced as it changes. */
function Shown({ props, text }: { readonly props: Node["props"]; readonly text: string }) {
  const { masked = false, decimals = 0, length } = props;
  const { locale } = useSurface().environment;
  const words = useKitWords();
  const own = useStyles();
  const type = useTextStyles();
  if (masked) {
    const count = length ?? Math.max(text.length, 1);
    return (
      <View
        role="status"
        aria-label={words.digitsEntered(text.length)}
        aria-live="polite"
        {...LEFT_TO_RIGHT}
        style={own.shown}
      >
        {Array.from({ length: count }, (_, index) => (
          <View key={index} style={[own.dot, index < text.length && own.dotFilled]} />
        ))}
      </View>
    );
  }
  const shown = decimals > 0 ? withUnit(amountText(text, locale), props.unit) : withUnit(text, props.unit);
  return (
    <View role="status" aria-live="polite" style={own.shown}>
      <Text
        allowFontScaling={false}
        adjustsFontSizeToFit
        numberOfLines={1}
        style={[
          type.size.display,
          type.weight.semibold,
          text === "" ? type.tone.muted : type.tone.default,
          own.text,
        ]}
      >
        {shown === "" ? " " : shown}
      </Text>
    </View>
  );
}

/** Digits are read from left to right in every script. */
const LEFT_TO_RIGHT: object = { dir: "ltr" };

const styles = StyleSheet.create({ disabled: { opacity: 0.45 } });

const useStyles = themed(({ colors, space, type }, fontScale) =>
  StyleSheet.create({
    shown: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "center",
      justifyContent: "center",
      gap: space.md,
      minHeight: type.display.lineHeight * fontScale + 2 * space.md,
    },
    text: { textAlign: "center", fontVariant: ["tabular-nums"] },
    dot: { width: 14, height: 14, borderRadius: 7, borderWidth: 1.5, borderColor: colors.borderStrong },
    dotFilled: { backgroundColor: colors.text, borderColor: colors.text },
  }),
);
