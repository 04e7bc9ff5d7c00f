import type { AgeSource } from "@atoll/capabilities";
import { AGE_RANGES, declaredAge } from "../age/age-setting.ts";
import type { AgeStore } from "../age/age-setting.ts";

/** What the person declared of their age, as the bracket between the ages that are asked for; undefined while nothing is declared. */
export function createDeclaredAge(store: Pick<AgeStore, "get">): AgeSource {
  return {
    async bracket(gates) {
      const from = declaredAge(store.get());
      if (from === undefined) return undefined;
      const next = AGE_RANGES.find((begin) => begin > from);
      return {
        lower: gates.findLast((gate) => gate <= from) ?? null,
        upper: next === undefined ? null : (gates.find((gate) => gate >= next) ?? null),
      };
    },
  };
}
