import { View } from "react-native";
import { useTheme } from "../host/theme-context.ts";
import { TONE_INK } from "../host/text-style.ts";
import type { HostComponentProps } from "../host-component.ts";
import { Glyph } from "./glyph.tsx";
import type { iconSchema } from "./schema.ts";

const SIZES = { small: 16, medium: 20, large: 24 } as const;

/** Draws an Icon. */
export function IconHost({ props }: HostComponentProps<typeof iconSchema>) {
  const { icon, size = "medium", tone = "default", accessibilityLabel: label = "" } = props;
  const { colors } = useTheme();
  if (icon === undefined) return null;
  return (
    <View {...(label === "" ? { "aria-hidden": true } : ({ role: "img", "aria-label": label } as const))}>
      <Glyph name={icon} size={SIZES[size]} color={colors[TONE_INK[tone]]} />
    </View>
  );
}
