import { useTheme } from "@atoll/react-native/chrome";
import type { ReactNode } from "react";
import { ScrollView, View, useWindowDimensions } from "react-native";
import { WIDE_FROM } from "./screen.tsx";

export type BleedRowProps = {
  /** What the row holds, for screen readers. */
  readonly label: string;
  readonly role?: "group" | "list";
  readonly gap: number;
  readonly children: ReactNode;
};

/** A row that scrolls out to the edges of the screen, past its margins, so that what goes on is seen to go on. */
export function BleedRow({ label, role = "group", gap, children }: BleedRowProps) {
  const { space } = useTheme();
  const margin = useWindowDimensions().width >= WIDE_FROM ? space.xxl : space.lg;
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      style={{ flexGrow: 0, marginHorizontal: -margin }}
      contentContainerStyle={{ flexGrow: 1, paddingHorizontal: margin, paddingVertical: 3 }}
    >
      <View role={role} aria-label={label} style={{ flexGrow: 1, flexDirection: "row", gap }}>
        {children}
      </View>
    </ScrollView>
  );
}
