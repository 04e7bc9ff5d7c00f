import { useHostChrome, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { ScrollView, View, useWindowDimensions } from "react-native";
import { IconButton } from "../chrome/icon-button.tsx";
import { ArrowLeft, ArrowRight } from "../chrome/lucide.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { ScreenHeading } from "./screen-heading.tsx";

export type ScreenLayoutProps = {
  /** Names the page, in its heading and wherever the platform shows it. */
  readonly title: string;
  /** Drawn in place of the plain heading; it must hold a `<ScreenHeading>`. */
  readonly heading?: ReactNode;
  /** Widest column, in points. */
  readonly width?: number;
  readonly children: ReactNode;
};

/** From this window width on a page has wide margins. */
export const WIDE_FROM = 600;

/** A screen of the shell: the way back, a heading that takes the focus, and one column of content. */
export function Screen({ title, heading, width = 720, children }: ScreenLayoutProps) {
  const { setTitle } = useServices();
  const { common } = useWords();
  const { colors, space } = useTheme();
  const wide = useWindowDimensions().width >= WIDE_FROM;
  useEffect(() => setTitle(common.heading(title)), [setTitle, common, title]);
  return (
    <ScrollView style={{ flex: 1, backgroundColor: colors.background }}>
      <View
        style={{
          width: "100%",
          maxWidth: width + 2 * space.xxl,
          alignSelf: "center",
          paddingHorizontal: wide ? space.xxl : space.lg,
          paddingBottom: space.xxxl,
        }}
      >
        <BackBar />
        <View role="main" style={{ paddingTop: wide ? space.xl : space.sm, gap: space.xxl }}>
          {heading ?? <ScreenHeading>{title}</ScreenHeading>}
          {children}
        </View>
      </View>
    </ScrollView>
  );
}

function BackBar() {
  const { navigation } = useServices();
  const { common } = useWords();
  const { space } = useTheme();
  const Back = useHostChrome().surroundings.direction === "rtl" ? ArrowRight : ArrowLeft;
  return (
    // The icon, not the edge of its target, stands above the text.
    <View role="banner" style={{ flexDirection: "row", paddingTop: space.md, marginStart: -space.md }}>
      <IconButton icon={Back} label={common.back} onPress={() => navigation.back()} />
    </View>
  );
}
