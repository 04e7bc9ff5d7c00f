import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useApps, useMe } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { NewTeam } from "../teams/teams-page.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { AppIcon } from "./app-icon.tsx";
import { NewApp } from "./new-app.tsx";

/** The mini-apps of one's teams; where there is no team yet, how to begin. */
export function AppsPage(): ReactElement {
  const { apps: words, teams } = useWords();
  const format = useFormat();
  const me = useMe();
  const apps = useApps();
  if (me.data?.teams.length === 0)
    return (
      <Page title={words.title} action={<NewTeam />}>
        <Empty title={teams.emptyTitle} hint={teams.emptyHint} />
      </Page>
    );
  const teamName = (id: string) => me.data?.teams.find((team) => team.id === id)?.name ?? id;
  return (
    <Page title={words.title} action={<NewApp teams={me.data?.teams ?? []} />}>
      <QueryView query={apps}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} hint={words.emptyHint} />
          ) : (
            <DataTable
              label={words.title}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "name",
                  label: words.name,
                  value: ({ name, id }) => `${name} ${id}`,
                  cell: ({ id, name }) => (
                    <span className="with-icon">
                      <AppIcon id={id} name={name} />
                      <span className="stack">
                        <Link to="/apps/$app" params={{ app: id }}>
                          {name}
                        </Link>
                        <code className="muted">{id}</code>
                      </span>
                    </span>
                  ),
                },
                {
                  id: "team",
                  label: words.team,
                  value: ({ team }) => teamName(team),
                  cell: ({ team }) => teamName(team),
                },
                {
                  id: "since",
                  label: words.since,
                  value: ({ createdAt }) => Date.parse(createdAt),
                  cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
