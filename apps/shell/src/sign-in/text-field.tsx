import { ChromeText, useHostChrome, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { useId, useState } from "react";
import { TextInput, View } from "react-native";
import type { TextInputProps } from "react-native";

export type TextFieldProps = Pick<
  TextInputProps,
  "autoComplete" | "inputMode" | "secureTextEntry" | "onSubmitEditing" | "maxLength" | "autoCapitalize"
> & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong with it; said to screen readers at once. */
  readonly problem?: string | undefined;
};

/** One line to write in, with its label above and what is wrong with it below. */
export function TextField({ label, value, onChange, hint, problem, ...input }: TextFieldProps) {
  const { colors, space, radius, type, fonts } = useTheme();
  const { fontScale } = useHostChrome().surroundings;
  const [focused, setFocused] = useState(false);
  const below = useId();
  const edge = problem !== undefined ? colors.critical : focused ? colors.accent : colors.borderStrong;
  return (
    <View style={{ gap: space.xs }}>
      <ChromeText step="small" weight="medium">
        {label}
      </ChromeText>
      <TextInput
        {...input}
        aria-label={label}
        {...{ "aria-describedby": below, "aria-invalid": problem !== undefined }}
        value={value}
        onChangeText={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={{
          minHeight: MIN_TARGET,
          paddingHorizontal: space.md,
          paddingVertical: space.sm,
          borderRadius: radius.md,
          borderWidth: 1,
          borderColor: edge,
          boxShadow: focused ? `0px 0px 0px 1px ${edge}` : "none",
          outlineWidth: 0,
          backgroundColor: colors.surface,
          color: colors.text,
          fontSize: type.body.size * fontScale,
          fontFamily: fonts.sans,
        }}
      />
      <View {...{ id: below, "aria-live": "polite" }}>
        {(problem ?? hint) !== undefined && (
          <ChromeText step="small" color={problem === undefined ? "muted" : "onCriticalSoft"}>
            {problem ?? hint ?? ""}
          </ChromeText>
        )}
      </View>
    </View>
  );
}
