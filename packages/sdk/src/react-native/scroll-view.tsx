import { ScrollView as KitScrollView } from "@atoll/sdk/ui";
import type { ReactNode, Ref } from "react";
import { useImperativeHandle, useRef } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import type { StyleProp } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";
import { View } from "./view.tsx";

/** What a ref of a ScrollView offers. */
export type ScrollViewRef = {
  /** Scrolls to the start; places in between are not known to a mini-app. */
  scrollTo(to?: { readonly x?: number; readonly y?: number; readonly animated?: boolean }): void;
  scrollToEnd(options?: { readonly animated?: boolean }): void;
};

export type ScrollViewProps = AccessibilityProps & {
  readonly style?: StyleProp<ViewStyle>;
  readonly contentContainerStyle?: StyleProp<ViewStyle>;
  readonly horizontal?: boolean | null | undefined;
  readonly children?: ReactNode;
  readonly ref?: Ref<ScrollViewRef>;
  readonly showsHorizontalScrollIndicator?: boolean;
  readonly showsVerticalScrollIndicator?: boolean;
  readonly keyboardShouldPersistTaps?: "always" | "never" | "handled" | boolean;
};

/** Scrolls what does not fit. */
export function ScrollView(props: ScrollViewProps): ReactNode {
  const { style, contentContainerStyle, horizontal, children, ref } = props;
  const row = horizontal === true;
  return (
    <View style={[row ? STRIP : FILL, style]}>
      <KitScrollView
        {...given({ accessibilityLabel: labelOf(props) })}
        horizontal={row}
        ref={useScrollRef(ref)}
      >
        <View style={[row && ROW, contentContainerStyle]}>{children}</View>
      </KitScrollView>
    </View>
  );
}

type KitRef = Parameters<typeof KitScrollView>[0] extends { readonly ref?: Ref<infer N> } ? N : never;

function useScrollRef(ref: Ref<ScrollViewRef> | undefined): Ref<KitRef> {
  const node = useRef<KitRef>(null);
  useImperativeHandle(ref, () => ({
    scrollTo: ({ animated = true } = {}) => node.current?.scrollTo({ edge: "start", animated }),
    scrollToEnd: ({ animated = true } = {}) => node.current?.scrollTo({ edge: "end", animated }),
  }));
  return node;
}

/** As React Native's own base style. */
const FILL = { flexGrow: 1, flexShrink: 1 } as const;
const STRIP = { flexGrow: 0, flexShrink: 1 } as const;
const ROW = { flexDirection: "row" } as const;
