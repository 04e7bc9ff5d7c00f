import { createContext, useContext, useMemo } from "react";
import type { TextStyle } from "react-native";
import { StyleSheet, Text } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useTextAlign } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { insideStyle, letterStyle, placeStyle } from "../styled/style-of.ts";
import type { styledTextSchema } from "./schema.ts";

type Props = HostComponentProps<typeof styledTextSchema>;

const InsideText = createContext(false);

/** Draws a StyledText: a paragraph, or a span of the one around it. */
export function StyledTextHost({ props, on, emit, children }: Props) {
  const isSpan = useContext(InsideText);
  const look = useLook(props);
  const styles = useStyles();
  const align = useAlign(props.textAlign);
  const press = on.has("press")
    ? { onPress: () => emit("press", null, true), role: props.role ?? "link" }
    : {};
  return (
    <Text
      allowFontScaling={false}
      {...(props.role !== undefined && { role: props.role })}
      {...(props.accessibilityLabel !== undefined && { "aria-label": props.accessibilityLabel })}
      {...(props.numberOfLines !== undefined && { numberOfLines: props.numberOfLines })}
      {...(props.selectable !== undefined && { selectable: props.selectable })}
      {...press}
      style={isSpan ? look : [styles.paragraph, align, look]}
    >
      <InsideText value={true}>{children}</InsideText>
    </Text>
  );
}

function useLook(props: Props["props"]): TextStyle {
  const { elevation, fonts } = useTheme();
  const { fontScale } = useSurface().environment;
  return useMemo(() => {
    const { textAlign: _, ...letters } = letterStyle(props, fontScale, fonts.sans);
    return { ...placeStyle(props), ...insideStyle(props, elevation), ...letters };
  }, [props, elevation, fontScale, fonts]);
}

/** Left and right are those of a language that runs from left, as in React Native. */
function useAlign(asked: Props["props"]["textAlign"]): TextStyle {
  const own = useTextAlign(asked === "right" ? "end" : asked === "center" ? "center" : "start");
  return asked === "justify" ? JUSTIFIED : own;
}

const JUSTIFIED: TextStyle = { textAlign: "justify" };

const useStyles = themed(({ colors }, fontScale) =>
  StyleSheet.create({ paragraph: { color: colors.text, fontSize: 14 * fontScale } }),
);
