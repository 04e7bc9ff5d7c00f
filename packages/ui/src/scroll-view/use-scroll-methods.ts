import type { RefObject } from "react";
import { useEffect } from "react";
import type { ScrollView } from "react-native";
import { useSurface } from "../host-component.ts";
import { isWeb } from "../host/platform.ts";
import { useLatest } from "../host/use-latest.ts";
import { useTheme } from "../host/theme-context.ts";
import { scrollViewSchema } from "./schema.ts";

/** Points beyond any end. */
const FAR = 1e6;

/** Offers scrollTo to the guest's ref; it jumps when motion is reduced. */
export function useScrollMethods(
  nodeId: number,
  view: RefObject<ScrollView | null>,
  horizontal: boolean,
): void {
  const { direction } = useSurface().environment;
  const surface = useLatest(useSurface());
  // Where text runs from right, browsers count to the left from 0; react-native-web does not know.
  const leftward = isWeb && horizontal && direction === "rtl";
  const moves = useTheme().motion.duration.normal > 0;
  useEffect(
    () =>
      surface.current.registerMethods(nodeId, {
        scrollTo(params) {
          const { success, data } = scrollViewSchema.methods.scrollTo.params.safeParse(params);
          if (!success) return;
          const animated = moves && data.animated === true;
          if (data.edge === "start") view.current?.scrollTo({ x: 0, y: 0, animated });
          else if (leftward) view.current?.scrollTo({ x: -FAR, y: 0, animated });
          else view.current?.scrollToEnd({ animated });
        },
      }),
    [nodeId, surface, view, moves, leftward],
  );
}
