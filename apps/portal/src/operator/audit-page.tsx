import type { AuditPage as AuditPart } from "@atoll/distribution/registry";
import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Chip } from "../parts/chip.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

/** The audit log, a page at a time; what it is filtered by and where it is stand in the address. */
export function AuditPage(): ReactElement {
  const { operator: words, common } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const about = String(search.about ?? "");
  const before = typeof search.before === "number" ? search.before : undefined;
  const log = useQuery({
    queryKey: keys.audit(about, before),
    queryFn: () => api.audit({ about, ...(before !== undefined && { before }) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.audit} intro={words.auditIntro}>
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget).get("about");
          void navigate({
            to: "/audit",
            search: typeof asked === "string" && asked.trim() !== "" ? { about: asked.trim() } : {},
          });
        }}
      >
        <TextInput
          key={about}
          name="about"
          label={words.about}
          description={words.aboutHint}
          defaultValue={about}
          maxLength={100}
          dir="ltr"
        />
        <Button type="submit" variant="default">
          {common.filter}
        </Button>
      </form>
      <QueryView query={log}>
        {(part) => <LogPart part={part} about={about} first={before === undefined} />}
      </QueryView>
    </Page>
  );
}

type LogPartProps = { readonly part: AuditPart; readonly about: string; readonly first: boolean };

function LogPart({ part, about, first }: LogPartProps): ReactElement {
  const { operator: words } = useWords();
  const navigate = useNavigate();
  const { entries, next, brokenAt } = part;
  const filter = about === "" ? {} : { about };
  return (
    <>
      <p className="chain">
        {brokenAt === null ? (
          <Chip tone="positive">{words.whole}</Chip>
        ) : (
          <Chip tone="critical">{words.broken(brokenAt)}</Chip>
        )}
      </p>
      {entries.length === 0 ? (
        <Empty title={words.auditEmptyTitle} hint={words.auditEmptyHint} />
      ) : (
        <LogTable entries={entries} />
      )}
      <div className="pager">
        {!first && (
          <Button variant="default" onClick={() => void navigate({ to: "/audit", search: filter })}>
            {words.newest}
          </Button>
        )}
        {next !== null && (
          <Button
            variant="default"
            onClick={() => void navigate({ to: "/audit", search: { ...filter, before: next } })}
          >
            {words.older}
          </Button>
        )}
      </div>
    </>
  );
}

function LogTable({ entries }: Pick<AuditPart, "entries">): ReactElement {
  const { operator: words, common } = useWords();
  const format = useFormat();
  return (
    <DataTable
      label={words.audit}
      rows={entries}
      rowKey={({ id }) => String(id)}
      paged
      columns={[
        {
          id: "at",
          label: common.date,
          value: ({ at }) => at,
          narrow: true,
          cell: ({ at }) => (
            <time dateTime={at} className="numbers">
              {format.date(at)}
            </time>
          ),
        },
        {
          id: "action",
          label: words.action,
          value: ({ action }) => action,
          narrow: true,
          cell: ({ action }) => <code dir="ltr">{action}</code>,
        },
        {
          id: "actor",
          label: words.actor,
          value: ({ actor }) => actor,
          narrow: true,
          cell: ({ actor }) => <About id={actor} />,
        },
        {
          id: "subject",
          label: words.subject,
          value: ({ subject }) => subject,
          narrow: true,
          cell: ({ subject }) => <About id={subject} />,
        },
        {
          id: "data",
          label: words.details,
          value: ({ data }) => JSON.stringify(data),
          cell: ({ data }) =>
            Object.keys(data).length === 0 ? "—" : <code dir="ltr">{describeData(data)}</code>,
        },
      ]}
    />
  );
}

/** An entry's data, a line each. */
function describeData(data: Readonly<Record<string, unknown>>): ReactElement[] {
  return Object.entries(data).map(([name, value]) => (
    <span key={name} className="audit-datum">
      {name}: {typeof value === "string" ? value : JSON.stringify(value)}
    </span>
  ));
}

const ID_SHOWN = 14;

/** Leads to all that the log says of a person or a thing; a long id is cut, and whole for who points at it. */
function About({ id }: { readonly id: string }): ReactElement {
  const cut = id.length > ID_SHOWN + 4 && !id.includes(".") ? `${id.slice(0, ID_SHOWN)}…` : id;
  return (
    <Link to="/audit" search={{ about: id }} title={id}>
      <code dir="ltr">{cut}</code>
    </Link>
  );
}
