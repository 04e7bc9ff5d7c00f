import type { Finding, VersionState } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import { useWords } from "../words/use-words.tsx";
import { findingPlace, groupFindings } from "./group-findings.ts";
import type { FindingGroup } from "./group-findings.ts";

const TONES = { blocking: "critical", warning: "caution", note: "neutral" } as const;

export type FindingsListProps = {
  readonly findings: readonly Finding[];
  readonly state: VersionState;
};

/** What the checks found, by rule, the gravest first: where, why, and what to do. */
export function FindingsList({ findings, state }: FindingsListProps): ReactElement {
  const { versions } = useWords();
  const checking = state === "uploaded" || state === "checking";
  if (findings.length === 0)
    return <p className="muted">{checking ? versions.findingsLater : versions.noFindings}</p>;
  return (
    <div className="findings">
      {groupFindings(findings).map((group) => (
        <Rule key={group.rule} group={group} />
      ))}
    </div>
  );
}

function Rule({ group }: { readonly group: FindingGroup }): ReactElement {
  const { versions } = useWords();
  return (
    <article className="finding">
      <h3>
        <Chip tone={TONES[group.severity]}>{versions.severity[group.severity]}</Chip>{" "}
        <code>{group.rule}</code>
      </h3>
      <ul>
        {group.findings.map((finding, index) => (
          // Findings have no id and never change their order.
          <li key={index}>
            <p>{finding.message}</p>
            {finding.file !== null && (
              <p>
                <code className="place" dir="ltr">
                  {findingPlace(finding)}
                </code>
              </p>
            )}
            {finding.evidence !== null && (
              <pre className="evidence" tabIndex={0} role="group" aria-label={versions.evidence} dir="ltr">
                {finding.evidence}
              </pre>
            )}
          </li>
        ))}
      </ul>
      <p className="finding-fix">
        <strong>{versions.fix}:</strong> {group.fix}
      </p>
    </article>
  );
}
