import { StyleSheet, Text } from "react-native";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import type { TypeName } from "../tokens/index.ts";
import { headingLevel } from "./host.tsx";

type TitleProps = {
  readonly text: string | undefined;
  /** Level among the headings of the screen, from 1. */
  readonly level: number;
  readonly size: TypeName;
  readonly align?: "start" | "center";
};

/** The heading of a component that has a title of its own. */
export function Title({ text, level, size, align = "start" }: TitleProps) {
  const type = useTextStyles();
  return (
    <Text
      role="heading"
      {...headingLevel(level)}
      allowFontScaling={false}
      style={[type.size[size], type.weight.semibold, type.tone.default, useTextAlign(align), styles.wrap]}
    >
      {text}
    </Text>
  );
}

const styles = StyleSheet.create({ wrap: webStyle({ textWrap: "balance" }) });
