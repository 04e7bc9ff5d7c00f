import { Children } from "react";
import { ScrollView, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { ITEM_LAYOUT, LayoutContext } from "../host/layout.tsx";
import { useScrollFocus } from "../host/scroll-focus.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { useValue } from "../host/use-value.ts";
import { clampPage } from "./pages.ts";
import { PageButton } from "./page-button.tsx";
import type { carouselSchema } from "./schema.ts";
import { MAX_PAGES } from "./schema.ts";
import { useStrip } from "./use-strip.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a Carousel: its pages in a strip that stops at each, and below it where one is and the ways on. */
export function CarouselHost(node: HostComponentProps<typeof carouselSchema>) {
  const { label = "", height } = node.props;
  const [value, change] = useValue(node, 0);
  const pages = Children.toArray(node.children).slice(0, MAX_PAGES);
  const page = clampPage(value, pages.length);
  const go = (to: number): void => void (to !== page && change(to));
  const strip = useStrip(page, pages.length, go);
  const { style: focusRing, ...focus } = useScrollFocus("row");
  const styles = useStyles();
  const { place } = useKitWords();
  return (
    <View role="group" aria-label={label} {...CAROUSEL}>
      <ScrollView
        {...focus}
        ref={strip.ref}
        horizontal
        pagingEnabled
        showsHorizontalScrollIndicator={false}
        scrollEventThrottle={32}
        onLayout={(event) => {
          focus.onLayout(event);
          strip.measure(event.nativeEvent.layout.width);
        }}
        onScroll={strip.onScroll}
        style={[focusRing, height !== undefined && { height }]}
      >
        {pages.map((child, index) => (
          <View
            key={index}
            role="group"
            aria-label={place(`${index + 1}`, `${pages.length}`)}
            // What is not shown is passed over, by the keyboard too.
            {...(index !== page && ASIDE)}
            style={{ width: strip.width }}
          >
            <LayoutContext value={ITEM_LAYOUT}>{child}</LayoutContext>
          </View>
        ))}
      </ScrollView>
      {pages.length > 1 && (
        <View style={styles.controls}>
          <PageButton way="previous" disabled={page === 0} onPress={() => go(page - 1)} />
          <Place page={page} count={pages.length} />
          <PageButton way="next" disabled={page === pages.length - 1} onPress={() => go(page + 1)} />
        </View>
      )}
    </View>
  );
}

/** For browsers; React Native's types do not know it. */
const CAROUSEL: object = { "aria-roledescription": "carousel" };

const ASIDE = {
  inert: true,
  accessibilityElementsHidden: true,
  importantForAccessibility: "no-hide-descendants",
} as const;

/** More dots than this say less than a number. */
const MOST_DOTS = 8;

function Place({ page, count }: { readonly page: number; readonly count: number }) {
  const styles = useStyles();
  const type = useTextStyles();
  const words = useKitWords().place(`${page + 1}`, `${count}`);
  return (
    <View role="status" aria-label={words} style={styles.place}>
      {count > MOST_DOTS ? (
        <Text aria-hidden allowFontScaling={false} style={[type.size.small, type.tone.muted]}>
          {words}
        </Text>
      ) : (
        Array.from({ length: count }, (_, index) => (
          <View key={index} style={[styles.dot, index === page && styles.here]} />
        ))
      )}
    </View>
  );
}

const useStyles = themed(({ colors, radius, space }) =>
  StyleSheet.create({
    controls: { flexDirection: "row", alignItems: "center", justifyContent: "center", gap: space.sm },
    place: { flexDirection: "row", alignItems: "center", gap: space.xs },
    dot: { width: 7, height: 7, borderRadius: radius.full, backgroundColor: colors.borderStrong },
    here: { width: 18, backgroundColor: colors.accent },
  }),
);
