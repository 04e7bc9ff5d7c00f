import type { Finding } from "@atoll/distribution/registry";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { useReviewQueue } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { ReviewClock } from "../versions/version-state.tsx";
import { Chip } from "../parts/chip.tsx";
import { useWords } from "../words/use-words.tsx";
import { countSeverities } from "./count-severities.ts";
import { KeyHelp } from "./key-help.tsx";
import { useKeys } from "./use-keys.ts";

/** What waits for this reviewer, the longest first. */
export function QueuePage(): ReactElement {
  const { review: words, versions } = useWords();
  const queue = useReviewQueue();
  const [mark, setMark] = useState(-1);
  const waiting = queue.data ?? [];
  const go = (step: number) => {
    const next = Math.min(Math.max(mark + step, 0), waiting.length - 1);
    setMark(next);
    const { id } = waiting[next] ?? {};
    if (id !== undefined) document.querySelector<HTMLElement>(`a[href="/review/${id}"]`)?.focus();
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <Page title={words.queue} action={<KeyHelp />}>
      <QueryView query={queue}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} hint={words.emptyHint} />
          ) : (
            <DataTable
              label={words.queue}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "app",
                  label: words.app,
                  value: ({ app, version }) => `${app} ${version.name}`,
                  cell: ({ id, app, version }) => (
                    <Link to="/review/$version" params={{ version: id }}>
                      <code>{app}</code> <span className="numbers">{version.name}</span>
                    </Link>
                  ),
                },
                {
                  id: "findings",
                  label: words.findings,
                  value: ({ findings }) => findings.length,
                  cell: ({ findings }) => <Severities findings={findings} />,
                },
                {
                  id: "waiting",
                  label: versions.waiting,
                  value: ({ review }) => (review === undefined ? 0 : Date.parse(review.since)),
                  cell: ({ review }) => <ReviewClock review={review} />,
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

/** How many findings a version has, and how grave they are. */
function Severities({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { reviewing } = useWords();
  const { blocking, warning, note } = countSeverities(findings);
  return (
    <span className="severities" role="img" aria-label={reviewing.severities(blocking, warning, note)}>
      {blocking > 0 && <Chip tone="critical">{String(blocking)}</Chip>}
      {warning > 0 && <Chip tone="caution">{String(warning)}</Chip>}
      <Chip>{String(note)}</Chip>
    </span>
  );
}
