import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useWords } from "../words/use-words.tsx";
import { NewHost } from "./new-host.tsx";

/** The apps that open mini-apps of this registry. */
export function HostsPage(): ReactElement {
  const { operator: words, common } = useWords();
  const { api } = usePortal();
  const hosts = useQuery({ queryKey: keys.hosts, queryFn: () => api.hosts() });
  return (
    <Page title={words.hosts} intro={words.hostsIntro} action={<NewHost />}>
      <QueryView query={hosts}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.hostsEmptyTitle} hint={words.hostsEmptyHint} />
          ) : (
            <DataTable
              label={words.hosts}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { id: "name", label: words.hostName, value: ({ name }) => name, cell: ({ name }) => name },
                {
                  id: "platforms",
                  label: words.platforms,
                  value: ({ platforms }) => platforms.join(" "),
                  cell: ({ platforms }) => platforms.map((each) => words.platformNames[each]).join(", "),
                },
                {
                  id: "levels",
                  label: words.levels,
                  value: ({ apiLevels }) => Math.max(0, ...apiLevels),
                  cell: ({ apiLevels }) => <span className="numbers">{apiLevels.join(", ")}</span>,
                },
                {
                  id: "origins",
                  label: words.origins,
                  value: ({ origins }) => origins.join(" "),
                  cell: ({ origins }) =>
                    origins.length === 0 ? common.none : <code dir="ltr">{origins.join("\n")}</code>,
                },
                {
                  id: "issuer",
                  label: words.issuer,
                  value: ({ endUsers }) => endUsers?.issuer ?? "",
                  cell: ({ endUsers }) => endUsers?.issuer ?? common.none,
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
