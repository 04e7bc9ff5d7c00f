import type { Report, ReportPage } from "@atoll/distribution/registry";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useWords } from "../words/use-words.tsx";
import { ReportClock } from "./report-clock.tsx";

const POLL_MS = 30_000;

type State = "open" | "resolved";
type Filter = { readonly state?: State; readonly app?: string; readonly after?: string };

/** What people report, by its clock. What it is filtered by stands in the address. */
export function ReportsPage(): ReactElement {
  const { moderation: words, common } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const state: State = search.state === "resolved" ? "resolved" : "open";
  const { app = "", after = "" } = search;
  const query = useQuery({
    queryKey: keys.reports(state, app, after),
    queryFn: () => api.reports({ state, app, after }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
  const show = (filter: Filter) => void navigate({ to: "/moderation", search: filter });
  const about = app === "" ? {} : { app };
  return (
    <Page title={words.title} intro={words.intro}>
      <div className="filters">
        <SegmentedControl
          aria-label={words.state}
          value={state}
          onChange={(value) => show({ ...about, ...(value === "resolved" && { state: "resolved" }) })}
          data={[
            { value: "open", label: words.open },
            { value: "resolved", label: words.resolved },
          ]}
        />
        <form
          className="filter-form"
          onSubmit={(event) => {
            event.preventDefault();
            const asked = new FormData(event.currentTarget).get("app");
            const named = typeof asked === "string" ? asked.trim() : "";
            show({ ...(state === "resolved" && { state }), ...(named !== "" && { app: named }) });
          }}
        >
          <TextInput
            key={app}
            name="app"
            aria-label={words.app}
            placeholder={words.app}
            defaultValue={app}
            maxLength={64}
            dir="ltr"
          />
          <Button type="submit" variant="default">
            {common.filter}
          </Button>
        </form>
      </div>
      <QueryView query={query}>
        {(page) => <Reports page={page} state={state} about={about} first={after === ""} onShow={show} />}
      </QueryView>
    </Page>
  );
}

type ReportsProps = {
  readonly page: ReportPage;
  readonly state: State;
  readonly about: Filter;
  readonly first: boolean;
  onShow(filter: Filter): void;
};

function Reports({ page, state, about, first, onShow }: ReportsProps): ReactElement {
  const { moderation: words } = useWords();
  const { reports, next } = page;
  const resolved = state === "resolved";
  const filter = { ...about, ...(resolved && { state }) };
  if (reports.length === 0 && first)
    return (
      <Empty
        title={resolved ? words.emptyResolvedTitle : words.emptyTitle}
        hint={resolved ? words.emptyResolvedHint : words.emptyHint}
      />
    );
  return (
    <>
      <ReportTable reports={reports} resolved={resolved} />
      <div className="pager">
        {!first && (
          <Button variant="default" onClick={() => onShow(filter)}>
            {words.first}
          </Button>
        )}
        {next !== null && (
          <Button variant="default" onClick={() => onShow({ ...filter, after: next })}>
            {words.more}
          </Button>
        )}
      </div>
    </>
  );
}

function ReportTable({
  reports,
  resolved,
}: {
  readonly reports: readonly Report[];
  readonly resolved: boolean;
}): ReactElement {
  const { moderation: words } = useWords();
  return (
    <DataTable
      label={words.state}
      rows={reports}
      rowKey={({ reference }) => reference}
      paged
      columns={[
        {
          id: "reference",
          label: words.reference,
          value: ({ reference }) => reference,
          narrow: true,
          cell: ({ reference }) => (
            <Link to="/moderation/$report" params={{ report: reference }}>
              <code dir="ltr">{reference}</code>
            </Link>
          ),
        },
        {
          id: "app",
          label: words.miniApp,
          value: ({ app }) => app.name,
          cell: ({ app, version }) => (
            <span>
              <bdi>{app.name}</bdi>{" "}
              <span className="numbers muted">{version?.name ?? version?.code ?? ""}</span>
            </span>
          ),
        },
        {
          id: "reason",
          label: words.reason,
          value: ({ reason }) => reason,
          cell: ({ reason }) => words.reasons[reason],
        },
        ...(resolved
          ? [
              {
                id: "outcome",
                label: words.outcome,
                value: ({ resolution }: Report) => resolution?.outcome ?? "",
                cell: ({ resolution }: Report) =>
                  resolution === null ? "—" : words.outcomes[resolution.outcome],
              },
            ]
          : []),
        {
          id: "due",
          label: resolved ? words.ended : words.due,
          value: ({ dueAt }) => Date.parse(dueAt),
          cell: (report) => <ReportClock report={report} />,
        },
      ]}
    />
  );
}
