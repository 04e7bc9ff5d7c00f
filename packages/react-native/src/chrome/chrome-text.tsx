import type { Colors, TypeName } from "@atoll/ui/tokens";
import type { ReactNode, Ref } from "react";
import { Platform, Text } from "react-native";
import type { TextStyle } from "react-native";
import { useHostChrome } from "./host-chrome.ts";

export type ChromeTextProps = {
  readonly children: ReactNode;
  readonly step?: TypeName;
  readonly weight?: "regular" | "medium" | "semibold" | "bold";
  readonly color?: keyof Colors;
  readonly align?: "start" | "center";
  /** Level of a heading, for screen readers. */
  readonly heading?: 1 | 2 | 3;
  /** Lines to show before the rest is cut with an ellipsis. */
  readonly lines?: number;
  readonly id?: string;
  /** Figures of one width, for numbers that line up or change in place. */
  readonly tabular?: boolean;
  /** For a heading that is given the focus when its screen appears; the Tab key passes it by. */
  readonly takesFocus?: boolean;
  readonly ref?: Ref<Text>;
};

/** Text of the host's own, in the host's type. */
export function ChromeText(props: ChromeTextProps) {
  const { children, id, heading, lines, takesFocus = false, ref } = props;
  const style = useTextStyle(props);
  return (
    <Text
      ref={ref}
      // The scale is in the size already, on every platform.
      allowFontScaling={false}
      {...(heading !== undefined && { role: "heading" as const, "aria-level": heading })}
      {...(id !== undefined && { id })}
      {...(lines !== undefined && { numberOfLines: lines })}
      {...(takesFocus && { tabIndex: -1 as const })}
      style={style}
    >
      {children}
    </Text>
  );
}

function useTextStyle(props: ChromeTextProps): TextStyle {
  const { step = "body", weight = "regular", color = "text", align = "start" } = props;
  const { theme, surroundings } = useHostChrome();
  const { fontScale } = surroundings;
  const { size, lineHeight, tracking } = theme.type[step];
  return {
    color: theme.colors[color],
    fontSize: size * fontScale,
    lineHeight: lineHeight * fontScale,
    letterSpacing: tracking,
    fontWeight: theme.weight[weight],
    // By the language of the host, not of the text: a name in other letters stays beside its icon.
    textAlign: align === "center" ? "center" : surroundings.direction === "rtl" ? "right" : "left",
    ...(Platform.OS === "web" && { fontFamily: theme.fonts.sans }),
    // Nothing can be done with it: a ring would promise that.
    ...(Platform.OS === "web" && props.takesFocus === true && { outlineWidth: 0 }),
    ...(props.tabular === true && { fontVariant: ["tabular-nums"] }),
  };
}
