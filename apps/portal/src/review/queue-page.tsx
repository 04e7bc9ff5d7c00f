import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useReviewQueue } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { ReviewClock } from "../versions/version-state.tsx";
import { useWords } from "../words/use-words.tsx";

/** What waits for this reviewer, the longest first. */
export function QueuePage(): ReactElement {
  const { review: words, versions } = useWords();
  const queue = useReviewQueue();
  return (
    <Page title={words.queue}>
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
                  cell: ({ findings }) => <span className="numbers">{findings.length}</span>,
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
