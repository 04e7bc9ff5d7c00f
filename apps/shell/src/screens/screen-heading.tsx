import { ChromeText } from "@atoll/react-native/chrome";
import type { ChromeTextProps } from "@atoll/react-native/chrome";
import { createContext, useContext, useEffect, useRef } from "react";
import type { Text } from "react-native";

/** True once the person has gone from one screen to another: what they arrive at takes the focus then. */
export const ArrivedContext = createContext(false);

/** The heading of a screen. It takes the focus when the person arrives, so that keyboards and screen readers go on there. */
export function ScreenHeading({
  children,
  step = "headline",
  lines,
  align,
}: Pick<ChromeTextProps, "children" | "step" | "lines" | "align">) {
  const arrived = useContext(ArrivedContext);
  const heading = useRef<Text>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <ChromeText
      ref={heading}
      takesFocus
      step={step}
      weight="semibold"
      heading={1}
      {...(lines !== undefined && { lines })}
      {...(align !== undefined && { align })}
    >
      {children}
    </ChromeText>
  );
}
