import { Switch as KitSwitch } from "@atoll/sdk/ui";
import type { ReactNode } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import type { StyleProp } from "./style.ts";
import { placeProps } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";
import { View } from "./view.tsx";

export type SwitchProps = AccessibilityProps & {
  readonly value?: boolean;
  readonly onValueChange?: (value: boolean) => unknown;
  readonly disabled?: boolean;
  readonly style?: StyleProp<ViewStyle>;
  /** Colours are the host's. */
  readonly trackColor?: object;
  readonly thumbColor?: string;
  readonly ios_backgroundColor?: string;
};

/** The kit's switch. Give it an `accessibilityLabel`: a screen reader says it. */
export function Switch({ value, onValueChange, disabled, style, ...props }: SwitchProps): ReactNode {
  return (
    <View style={placeProps(style)}>
      <KitSwitch
        label={labelOf(props) ?? "Switch"}
        labelHidden
        value={value ?? false}
        {...given({ disabled, onChange: onValueChange })}
      />
    </View>
  );
}
