import type { ReactElement } from "react";

export type ChipTone = "neutral" | "accent" | "positive" | "caution" | "critical";

/** A short state in a tone; the words carry it, the colour helps. */
export function Chip({
  tone = "neutral",
  children,
}: {
  readonly tone?: ChipTone;
  readonly children: string;
}): ReactElement {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
