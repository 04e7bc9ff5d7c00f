import { StyleSheet, View } from "react-native";
import { ChoiceRow, markScale } from "../host/choice-row.tsx";
import { describedBy, FieldFrame } from "../host/field-frame.tsx";
import { themed } from "../host/theme-context.ts";
import { useRoving } from "../host/use-roving.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import type { radioGroupSchema } from "./schema.ts";

/** Draws a RadioGroup. */
export function RadioGroupHost(node: HostComponentProps<typeof radioGroupSchema>) {
  const { label = "", options = [], disabled = false, error } = node.props;
  const [chosen, change] = useValue(node, "");
  const current = options.findIndex(({ value }) => value === chosen);
  const isDisabled = (index: number): boolean => disabled || options[index]?.disabled === true;
  const choose = (index: number): void => {
    const option = options[index];
    if (option !== undefined && option.value !== chosen) change(option.value);
  };
  const rove = useRoving({ count: options.length, current, isDisabled, onMove: choose });
  return (
    <FieldFrame words={node.props}>
      {(messageId) => (
        <View role="radiogroup" aria-label={label} {...describedBy(messageId, error !== undefined)}>
          {options.map((option, index) => (
            <ChoiceRow
              key={option.value}
              {...rove(index)}
              role="radio"
              label={option.label}
              hint={option.hint}
              disabled={isDisabled(index)}
              aria={{ "aria-checked": index === current }}
              onPress={() => choose(index)}
              mark={<Ring chosen={index === current} />}
              markAt="start"
            />
          ))}
        </View>
      )}
    </FieldFrame>
  );
}

function Ring({ chosen }: { readonly chosen: boolean }) {
  const styles = useStyles();
  return <View style={[styles.ring, chosen && styles.chosen]} />;
}

const useStyles = themed(({ colors }, fontScale) => {
  const scale = markScale(fontScale);
  return StyleSheet.create({
    ring: {
      width: 22 * scale,
      height: 22 * scale,
      borderRadius: 11 * scale,
      borderWidth: 1.5,
      borderColor: colors.borderStrong,
      backgroundColor: colors.surface,
    },
    chosen: { borderWidth: 7 * scale, borderColor: colors.accent },
  });
});
