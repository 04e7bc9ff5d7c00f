import { createContext, useContext } from "react";
import { StyleSheet, Text } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import type { textSchema } from "./schema.ts";

type Props = HostComponentProps<typeof textSchema>;

const InsideText = createContext(false);

/** Draws a Text: a paragraph, or a span of the paragraph around it. */
export function TextHost(props: Props) {
  return useContext(InsideText) ? <Span {...props} /> : <Paragraph {...props} />;
}

function Paragraph({ props, children }: Props) {
  const { axis } = useLayout();
  const { size = "body", weight = "regular", tone = "default" } = props;
  const styles = useTextStyles();
  return (
    <Text
      allowFontScaling={false}
      {...(props.numberOfLines !== undefined && { numberOfLines: props.numberOfLines })}
      {...(props.selectable !== undefined && { selectable: props.selectable })}
      style={[
        styles.size[size],
        styles.weight[weight],
        styles.tone[tone],
        useTextAlign(props.align),
        props.tabular === true && own.tabular,
        itemStyle(axis, props.grow),
        own.wrap,
      ]}
    >
      <InsideText value={true}>{children}</InsideText>
    </Text>
  );
}

function Span({ props: { size, weight, tone, tabular }, children }: Props) {
  const styles = useTextStyles();
  return (
    <Text
      allowFontScaling={false}
      style={[
        size && styles.size[size],
        weight && styles.weight[weight],
        tone && styles.tone[tone],
        tabular === true && own.tabular,
      ]}
    >
      {children}
    </Text>
  );
}

const own = StyleSheet.create({
  tabular: { fontVariant: ["tabular-nums"] },
  wrap: webStyle({ textWrap: "pretty" }),
});
