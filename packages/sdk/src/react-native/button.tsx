import { Button as KitButton } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

export type ButtonProps = {
  readonly title: string;
  readonly onPress: () => unknown;
  readonly disabled?: boolean;
  readonly accessibilityLabel?: string;
  /** The host's accent is drawn instead. */
  readonly color?: string;
};

/** The kit's button. */
export function Button({ title, color: _color, ...props }: ButtonProps): ReactNode {
  return <KitButton {...props}>{title}</KitButton>;
}
