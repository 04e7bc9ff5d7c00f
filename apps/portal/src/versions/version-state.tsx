import type { Version, VersionState } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import type { ChipTone } from "../parts/chip.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

const TONES: Readonly<Record<VersionState, ChipTone>> = {
  draft: "neutral",
  uploaded: "accent",
  checking: "accent",
  checks_failed: "critical",
  ready: "positive",
  in_review: "accent",
  changes_requested: "caution",
  rejected: "critical",
  approved: "positive",
  released: "positive",
  superseded: "neutral",
  rolled_back: "caution",
  revoked: "critical",
};

/** The state of a version. */
export function StateChip({ state }: { readonly state: VersionState }): ReactElement {
  return <Chip tone={TONES[state]}>{useWords().versions.states[state]}</Chip>;
}

/** How long a version waits for a reviewer, and when it should have its answer. */
export function ReviewClock({ review }: { readonly review: Version["review"] }): ReactElement | null {
  const words = useWords();
  const format = useFormat();
  if (review === undefined) return null;
  const late = isPast(review.dueAt);
  const due = format.ago(review.dueAt);
  return (
    <span className={late ? "clock clock-late" : "clock"} title={format.date(review.dueAt)}>
      <span>{words.versions.since(format.span(review.since))}</span>
      <span>{late ? words.versions.late(due) : words.versions.due(due)}</span>
    </span>
  );
}

function isPast(iso: string): boolean {
  return Date.parse(iso) < Date.now();
}
