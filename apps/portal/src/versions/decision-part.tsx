import type { Version } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import { Section } from "../parts/page.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

const TONES = { approved: "positive", changes_requested: "caution", rejected: "critical" } as const;

/** What a reviewer decided and why; nothing before a decision. */
export function DecisionPart({ decision }: { readonly decision: Version["decision"] }): ReactElement | null {
  const { versions } = useWords();
  const format = useFormat();
  if (decision === null) return null;
  return (
    <Section title={versions.decision}>
      <div className="card">
        <p>
          <Chip tone={TONES[decision.outcome]}>{versions.states[decision.outcome]}</Chip>{" "}
          <time className="muted" dateTime={decision.at}>
            {format.date(decision.at)}
          </time>
        </p>
        {decision.rules.length > 0 && (
          <p>
            {versions.reasons}:{" "}
            {decision.rules.map((rule) => (
              <code key={rule}>{rule} </code>
            ))}
          </p>
        )}
        {decision.note !== "" && <p className="note">{decision.note}</p>}
      </div>
    </Section>
  );
}
