import type { ReactElement, ReactNode } from "react";
import { useEffect, useState } from "react";
import type { RefreshControlProps } from "react-native";
import { RefreshControl } from "react-native";
import { isWeb } from "../platform.ts";
import { useTheme } from "../theme-context.ts";
import { useLatest } from "../use-latest.ts";
import { RefreshSign } from "./refresh-sign.tsx";
import { usePull } from "./use-pull.ts";

/** How long a mini-app may take to say that it refreshes, before the sign goes again. */
const ANSWER_MS = 1_000;

type RefreshNode = {
  readonly props: { readonly refreshing?: boolean | undefined };
  readonly on: ReadonlySet<string>;
  emit(event: "refresh", payload: null, act: true): void;
};

type Refresh = {
  /** For the view around what scrolls. */
  readonly handlers: ReturnType<typeof usePull>["handlers"];
  onOffset(points: number): void;
  /** Stands over the content, after what scrolls. */
  readonly sign: ReactNode;
  /** For what scrolls; undefined where it is not pulled or the browser has none. */
  readonly control: ReactElement<RefreshControlProps> | undefined;
};

/** Lets people pull content down for what is new, while the guest listens. `top` is where the content begins, in points. */
export function useRefresh({ props, on, emit }: RefreshNode, top = 0): Refresh {
  const { colors } = useTheme();
  const listens = on.has("refresh");
  const [asked, ask] = useState(false);
  // From its answer on, the mini-app alone says how long it takes.
  if (asked && props.refreshing === true) ask(false);
  const busy = props.refreshing === true || asked;
  const latest = useLatest(emit);
  const refresh = (): void => {
    if (busy) return;
    ask(true);
    latest.current("refresh", null, true);
  };
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => ask(false), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const { pulled, handlers, onOffset } = usePull(listens ? refresh : null);
  const shown = isWeb && listens;
  return {
    handlers,
    onOffset,
    sign: shown ? <RefreshSign busy={busy} pulled={pulled} top={top} onRefresh={refresh} /> : null,
    control:
      !isWeb && listens ? (
        <RefreshControl
          refreshing={busy}
          onRefresh={refresh}
          tintColor={colors.accent}
          colors={[colors.accent]}
          progressBackgroundColor={colors.raised}
        />
      ) : undefined,
  };
}
