import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { AppIcon } from "../apps/app-icon.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { ReviewClock } from "../versions/version-state.tsx";
import { useWords } from "../words/use-words.tsx";

const POLL_MS = 30_000;

/** Changes of listings that wait for a reviewer, the longest first. */
export function ListingReviewsPage(): ReactElement {
  const { listing: words, apps, versions } = useWords();
  const { api } = usePortal();
  const reviews = useQuery({
    queryKey: keys.listingReviews,
    queryFn: () => api.listingReviews(),
    refetchInterval: POLL_MS,
  });
  return (
    <Page title={words.reviews} intro={words.reviewsIntro}>
      <QueryView query={reviews}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.reviewsEmptyTitle} hint={words.reviewsEmptyHint} />
          ) : (
            <DataTable
              label={words.reviews}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "app",
                  label: apps.name,
                  value: ({ name, app }) => `${name} ${app}`,
                  cell: ({ id, app, name }) => (
                    <span className="with-icon">
                      <AppIcon id={app} name={name} />
                      <span className="stack">
                        <Link to="/listings/$review" params={{ review: id }}>
                          {name}
                        </Link>
                        <code className="muted">{app}</code>
                      </span>
                    </span>
                  ),
                },
                {
                  id: "waiting",
                  label: versions.waiting,
                  value: ({ submittedAt }) => Date.parse(submittedAt),
                  cell: ({ submittedAt, dueAt }) => (
                    <ReviewClock review={{ since: submittedAt, dueAt, targetHours: 0 }} />
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
