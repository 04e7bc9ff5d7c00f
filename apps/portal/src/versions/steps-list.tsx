import type { CheckStep } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import type { ChipTone } from "../parts/chip.tsx";
import { useWords } from "../words/use-words.tsx";

const TONES: Readonly<Record<CheckStep["state"], ChipTone>> = {
  waiting: "neutral",
  running: "accent",
  passed: "positive",
  failed: "critical",
  error: "caution",
};

/** The checks of a version, in their order; who listens hears when one ends. */
export function StepsList({ steps }: { readonly steps: readonly CheckStep[] }): ReactElement {
  const { versions } = useWords();
  if (steps.length === 0) return <p className="muted">{versions.stepStates.waiting}</p>;
  return (
    <ol className="steps" aria-live="polite">
      {steps.map(({ name, state, reason }) => (
        <li key={name}>
          <span className="step-name">{name}</span>
          <Chip tone={TONES[state]}>{versions.stepStates[state]}</Chip>
          {reason !== null && <span className="muted">{reason}</span>}
        </li>
      ))}
    </ol>
  );
}
