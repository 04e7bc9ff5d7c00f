import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { KitWords } from "../host/words/en.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { stepsSchema } from "./schema.ts";

type Props = HostComponentProps<typeof stepsSchema>;
type Step = NonNullable<Props["props"]["steps"]>[number] & { readonly state: State; readonly number: number };
type State = "done" | "current" | "failed" | "ahead";

/** What screen readers hear of a step besides its words, by its state. */
const SAID = {
  done: "stepDone",
  current: "stepCurrent",
  failed: "stepFailed",
  ahead: "stepAhead",
} as const satisfies { readonly [S in State]: keyof KitWords };

/** Draws Steps. */
export function StepsHost({ props, on, emit }: Props) {
  const { label, steps = [], current = 0, failed = false, direction = "across" } = props;
  const styles = useStyles();
  const stateOf = (index: number): State => {
    if (index < current) return "done";
    return index > current ? "ahead" : failed ? "failed" : "current";
  };
  return (
    <View role="list" aria-label={label} style={styles[direction]}>
      {steps.map((step, index) => (
        <StepItem
          key={index}
          step={{ ...step, state: stateOf(index), number: index + 1 }}
          across={direction === "across"}
          isLast={index === steps.length - 1}
          onPress={on.has("select") && index < current ? () => emit("select", { index }, true) : undefined}
        />
      ))}
    </View>
  );
}

type StepItemProps = {
  readonly step: Step;
  readonly across: boolean;
  readonly isLast: boolean;
  readonly onPress: (() => void) | undefined;
};

function StepItem({ step, across, isLast, onPress }: StepItemProps) {
  const { radius } = useTheme();
  const styles = useStyles();
  const words = useKitWords();
  const look = [styles.step, across ? styles.stepAcross : styles.stepDown];
  const name = [step.label, step.hint, words[SAID[step.state]]]
    .filter((part) => part !== undefined)
    .join(", ");
  const isCurrent = step.state === "current" || step.state === "failed";
  const content = (
    <>
      <Mark step={step} />
      <Words step={step} across={across} />
    </>
  );
  return (
    <View role="listitem" {...(isCurrent && CURRENT)} style={across ? styles.itemAcross : styles.itemDown}>
      {!isLast && (
        <View
          aria-hidden
          style={[across ? styles.lineAcross : styles.lineDown, step.state === "done" && styles.lineDone]}
        />
      )}
      {onPress === undefined ? (
        <View role="group" aria-label={name} style={look}>
          {content}
        </View>
      ) : (
        <Touchable label={name} onPress={onPress} radius={radius.sm} faceStyle={look}>
          {content}
        </Touchable>
      )}
    </View>
  );
}

/** For browsers; React Native's types do not know it. */
const CURRENT: object = { "aria-current": "step" };

function Mark({ step: { state, number } }: { readonly step: Step }) {
  const { colors } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <View aria-hidden style={[styles.mark, styles[state]]}>
      {state === "done" && <Glyph name="check" size={14} color={colors.onAccent} />}
      {state === "failed" && <Glyph name="x" size={14} color={colors.onCritical} />}
      {(state === "current" || state === "ahead") && (
        <Text
          allowFontScaling={false}
          style={[
            type.size.small,
            type.weight.semibold,
            state === "current" ? type.tone.accent : type.tone.muted,
          ]}
        >
          {number}
        </Text>
      )}
    </View>
  );
}

/** The step's name says these already. */
function Words({ step, across }: { readonly step: Step; readonly across: boolean }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign(across ? "center" : "start");
  const tone = step.state === "ahead" ? type.tone.muted : type.tone.default;
  return (
    <View aria-hidden style={across ? styles.wordsAcross : styles.wordsDown}>
      <Text allowFontScaling={false} style={[type.size.small, type.weight.medium, tone, align]}>
        {step.label}
      </Text>
      {step.hint !== undefined && (
        <Text allowFontScaling={false} style={[type.size.caption, type.tone.muted, align]}>
          {step.hint}
        </Text>
      )}
    </View>
  );
}

const useStyles = themed(({ colors, radius, space }, fontScale) => {
  const side = 26 * Math.max(1, fontScale);
  const middle = (MIN_TARGET - side) / 2 > 0 ? MIN_TARGET / 2 : side / 2;
  return StyleSheet.create({
    across: { flexDirection: "row" },
    down: { flexDirection: "column" },
    itemAcross: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    itemDown: { paddingBottom: space.sm },
    step: { minHeight: MIN_TARGET },
    stepAcross: { alignItems: "center", gap: space.xs, paddingHorizontal: space.xs },
    stepDown: { flexDirection: "row", alignItems: "center", gap: space.md },
    wordsAcross: { maxWidth: "100%" },
    wordsDown: { flexShrink: 1 },
    lineAcross: {
      position: "absolute",
      top: side / 2 - 1,
      start: "50%",
      end: "-50%",
      marginHorizontal: side / 2 + 4,
      height: 2,
      backgroundColor: colors.border,
    },
    lineDown: {
      position: "absolute",
      top: middle + side / 2 + 2,
      bottom: -(middle - side / 2) + 2,
      start: side / 2 - 1,
      width: 2,
      backgroundColor: colors.border,
    },
    lineDone: { backgroundColor: colors.accent },
    mark: {
      width: side,
      height: side,
      borderRadius: radius.full,
      alignItems: "center",
      justifyContent: "center",
      borderWidth: 2,
      backgroundColor: colors.surface,
    },
    done: { backgroundColor: colors.accent, borderColor: colors.accent },
    current: { borderColor: colors.accent },
    failed: { backgroundColor: colors.critical, borderColor: colors.critical },
    ahead: { borderColor: colors.borderStrong },
  });
});
