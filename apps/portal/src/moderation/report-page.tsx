import type { Report } from "@atoll/distribution/registry";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Page, Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { ReportClock } from "./report-clock.tsx";
import { ResolveReport } from "./resolve-report.tsx";

/** One report: what somebody says of a mini-app, and how it ends. */
export function ReportPage(): ReactElement {
  const { moderation: words } = useWords();
  const { report: reference = "" } = useParams({ strict: false });
  const { api } = usePortal();
  const query = useQuery({ queryKey: keys.report(reference), queryFn: () => api.report(reference) });
  return (
    <Page
      title={reference}
      above={[{ label: words.title, to: "/moderation" }]}
      aside={query.data && <ReportClock report={query.data} />}
    >
      <QueryView query={query}>
        {(report) => (
          <div className="review">
            <div className="review-main">
              <About report={report} />
              <Section title={words.said}>
                {report.text === "" ? (
                  <p className="muted">{words.saidNothing}</p>
                ) : (
                  <p className="card said" dir="auto">
                    {report.text}
                  </p>
                )}
              </Section>
            </div>
            <aside className="review-aside">
              {report.resolution === null ? (
                <ResolveReport report={report} />
              ) : (
                <Resolution resolution={report.resolution} />
              )}
            </aside>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function About({ report }: { readonly report: Report }): ReactElement {
  const { moderation: words } = useWords();
  const format = useFormat();
  const { app, version, reason, contact, signedIn, createdAt, openAboutApp } = report;
  const rows = [
    [words.miniApp, `${app.name} · ${app.id}`],
    [words.team, app.team],
    [
      words.version,
      version === null ? words.unknownVersion : `${version.name ?? ""} (${format.number(version.code)})`,
    ],
    [words.reason, words.reasons[reason]],
    [words.from, signedIn ? words.signedIn : words.anonymous],
    [words.contact, contact ?? words.noContact],
    [words.came, format.date(createdAt)],
  ] as const;
  return (
    <Section title={words.about}>
      <dl className="facts card">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {words.others(openAboutApp)}{" "}
        {openAboutApp > 1 && (
          <Link to="/moderation" search={{ app: app.id }}>
            {words.seeOthers}
          </Link>
        )}
      </p>
    </Section>
  );
}

function Resolution({
  resolution,
}: {
  readonly resolution: NonNullable<Report["resolution"]>;
}): ReactElement {
  const { moderation: words } = useWords();
  const format = useFormat();
  return (
    <section className="card" aria-label={words.resolution}>
      <h2>{words.resolution}</h2>
      <p>{words.outcomes[resolution.outcome]}</p>
      <p className="said" dir="auto">
        {resolution.note}
      </p>
      <p className="muted">
        {words.by} <code dir="ltr">{resolution.by}</code> · {format.date(resolution.at)}
      </p>
    </section>
  );
}
