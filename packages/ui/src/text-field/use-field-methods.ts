import type { RefObject } from "react";
import { useEffect } from "react";
import type { TextInput } from "react-native";
import { useSurface } from "../host-component.ts";
import { useLatest } from "../host/use-latest.ts";

/** Offers focus, blur and clear to the guest's ref. Clearing is an edit like any other, so the guest hears of it. */
export function useFieldMethods(
  nodeId: number,
  input: RefObject<TextInput | null>,
  change: (text: string) => void,
): void {
  const surface = useLatest(useSurface());
  const latestChange = useLatest(change);
  useEffect(
    () =>
      surface.current.registerMethods(nodeId, {
        focus: () => input.current?.focus(),
        blur: () => input.current?.blur(),
        clear: () => latestChange.current(""),
      }),
    [nodeId, surface, input, latestChange],
  );
}
