import type { AccessibilityActionEvent, ViewProps } from "react-native";
import { isWeb } from "../host/platform.ts";
import type { KeyPress } from "../host/key-press.ts";
import { useSurface } from "../host-component.ts";
import type { Scale } from "./scale.ts";
import { keyTarget, snap } from "./scale.ts";

type Adjustable = {
  readonly role: "slider" | "spinbutton";
  readonly label: string;
  readonly scale: Scale;
  readonly value: number;
  /** The value as it is heard. */
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
};

/** Props of a view whose number goes up and down by keys on the web and by a screen reader's gestures on devices. */
export function useAdjustable(own: Adjustable): ViewProps {
  const { role, label, scale, value, text, disabled } = own;
  const rtl = useSurface().environment.direction === "rtl";
  function moveTo(next: number): void {
    if (next !== value) own.onChange(next);
  }
  function onKeyDown(press: KeyPress): void {
    const next = disabled ? null : keyTarget(press.key, value, scale, rtl ? -1 : 1);
    if (next === null) return;
    press.preventDefault();
    moveTo(next);
  }
  function onAccessibilityAction({ nativeEvent }: AccessibilityActionEvent): void {
    const step = nativeEvent.actionName === "increment" ? scale.step : -scale.step;
    if (!disabled) moveTo(snap(value + step, scale));
  }
  return {
    role,
    "aria-label": label,
    "aria-valuemin": scale.min,
    "aria-valuemax": Math.max(scale.min, scale.max),
    "aria-valuenow": value,
    "aria-valuetext": text,
    "aria-disabled": disabled,
    ...(isWeb
      ? { tabIndex: disabled ? -1 : 0, ...({ onKeyDown } as object) }
      : { accessible: true, accessibilityActions: ACTIONS, onAccessibilityAction }),
  };
}

const ACTIONS = [{ name: "increment" }, { name: "decrement" }] as const;
