import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useVersions } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { ReviewClock, StateChip } from "./version-state.tsx";

/** The versions of a mini-app, newest first, with where each stands and how long it waits. */
export function VersionsTable({ app }: { readonly app: string }): ReactElement {
  const { versions: words } = useWords();
  const format = useFormat();
  const versions = useVersions(app);
  return (
    <QueryView query={versions}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.versions);
        return rows.length === 0 ? (
          <Empty title={words.emptyTitle} hint={words.emptyHint} />
        ) : (
          <>
            <DataTable
              label={words.title}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "version",
                  label: words.version,
                  value: ({ version }) => version.code,
                  cell: ({ id, version }) => (
                    <Link to="/apps/$app/versions/$version" params={{ app, version: id }} className="numbers">
                      {version.name} <span className="muted">({version.code})</span>
                    </Link>
                  ),
                },
                {
                  id: "state",
                  label: words.state,
                  value: ({ state }) => words.states[state],
                  cell: ({ state }) => <StateChip state={state} />,
                },
                {
                  id: "waiting",
                  label: words.waiting,
                  value: ({ review }) => (review === undefined ? Infinity : Date.parse(review.since)),
                  cell: ({ review }) => (review === undefined ? "—" : <ReviewClock review={review} />),
                },
                {
                  id: "uploaded",
                  label: words.uploadedAt,
                  value: ({ createdAt }) => Date.parse(createdAt),
                  cell: ({ createdAt }) => (
                    <time dateTime={createdAt} className="numbers">
                      {format.date(createdAt)}
                    </time>
                  ),
                },
              ]}
            />
            {versions.hasNextPage && (
              <div className="more">
                <Button
                  variant="default"
                  loading={versions.isFetchingNextPage}
                  onClick={() => void versions.fetchNextPage()}
                >
                  {words.older}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
