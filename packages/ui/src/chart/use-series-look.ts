import { useTheme } from "../host/theme-context.ts";
import type { Colors } from "../tokens/index.ts";

const LOOKS: readonly { readonly color: keyof Colors; readonly dash?: string }[] = [
  { color: "accent" },
  { color: "caution", dash: "7 4" },
  { color: "critical", dash: "2 4" },
  { color: "positive", dash: "10 4 2 4" },
  { color: "muted", dash: "4 4" },
];

/** How a row of values is told from the others: by colour, and lines by their dashes too. */
export function useSeriesLook(index: number): { readonly color: string; readonly dash: string | undefined } {
  const { colors } = useTheme();
  const look = LOOKS[index % LOOKS.length];
  return { color: colors[look?.color ?? "accent"], dash: look?.dash };
}
