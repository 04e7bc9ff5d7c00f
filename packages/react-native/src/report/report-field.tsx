import { MIN_TARGET } from "@atoll/ui/tokens";
import { useId, useState } from "react";
import { TextInput, View } from "react-native";
import type { TextInputProps } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome } from "../chrome/host-chrome.ts";

export type ReportFieldProps = Pick<TextInputProps, "autoComplete" | "inputMode" | "maxLength"> & {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the value; replaces the hint. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly disabled: boolean;
};

/** A field of the report sheet. It is the host's: no mini-app sees what is typed. */
export function ReportField(props: ReportFieldProps) {
  const { label, hint, problem, value, onChange, lines = 1, disabled, ...input } = props;
  const { theme, surroundings } = useHostChrome();
  const { colors, radius, space, type, fonts } = theme;
  const [focused, setFocused] = useState(false);
  const hintId = useId();
  const wrong = problem !== undefined;
  return (
    <View style={{ gap: space.xs }}>
      <ChromeText step="small" weight="medium">
        {label}
      </ChromeText>
      <TextInput
        {...input}
        aria-label={label}
        {...{ "aria-describedby": hintId, "aria-invalid": wrong }}
        multiline={lines > 1}
        editable={!disabled}
        allowFontScaling={false}
        value={value}
        onChangeText={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        style={{
          minHeight: lines > 1 ? lines * 24 + space.lg : MIN_TARGET,
          paddingHorizontal: space.md,
          paddingVertical: space.sm,
          borderWidth: 1,
          borderRadius: radius.md,
          borderColor: wrong ? colors.critical : focused ? colors.accent : colors.borderStrong,
          boxShadow: focused ? `0px 0px 0px 1px ${wrong ? colors.critical : colors.accent}` : "none",
          outlineWidth: 0,
          textAlignVertical: lines > 1 ? "top" : "center",
          backgroundColor: colors.surface,
          color: colors.text,
          fontFamily: fonts.sans,
          fontSize: type.body.size * surroundings.fontScale,
        }}
      />
      <ChromeText id={hintId} step="caption" color={wrong ? "onCriticalSoft" : "muted"}>
        {problem ?? hint}
      </ChromeText>
    </View>
  );
}
