import { StyleSheet, Text } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import type { TypeName, WeightName } from "../tokens/index.ts";
import type { headingSchema } from "./schema.ts";

const LEVELS: readonly (readonly [TypeName, WeightName])[] = [
  ["display", "bold"],
  ["title", "semibold"],
  ["large", "semibold"],
  ["body", "semibold"],
];

/** Draws a Heading. */
export function HeadingHost({ props, text }: HostComponentProps<typeof headingSchema>) {
  const { axis } = useLayout();
  const { level = 2, tone = "default" } = props;
  const [size, weight] = LEVELS[level - 1] ?? ["body", "semibold"];
  const styles = useTextStyles();
  return (
    <Text
      role="heading"
      {...headingLevel(level)}
      allowFontScaling={false}
      {...(props.numberOfLines !== undefined && { numberOfLines: props.numberOfLines })}
      style={[
        styles.size[size],
        styles.weight[weight],
        styles.tone[tone],
        useTextAlign(props.align),
        itemStyle(axis, props.grow),
        own.wrap,
      ]}
    >
      {text}
    </Text>
  );
}

/** The level for browsers; React Native's types do not know it. */
export function headingLevel(level: number): object {
  return { "aria-level": level };
}

const own = StyleSheet.create({ wrap: webStyle({ textWrap: "balance" }) });
