import type { PortalSession } from "@atoll/distribution/registry";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Chip } from "../parts/chip.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { describeAgent } from "./describe-agent.ts";

/** Where one is signed in, the last seen first, and ending one of these. */
export function SessionsTable(): ReactElement {
  const { myAccount: words } = useWords();
  const { api } = usePortal();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: () => api.sessions() });
  return (
    <Section title={words.sessions}>
      <QueryView query={sessions}>{(rows) => <Table rows={rows} />}</QueryView>
    </Section>
  );
}

function Table({ rows }: { readonly rows: readonly PortalSession[] }): ReactElement {
  const { myAccount: words, common } = useWords();
  const format = useFormat();
  const { api } = usePortal();
  const end = useAct({
    run: (id: string) => api.endSession(id),
    done: () => words.ended,
    changes: [keys.sessions],
  });
  const device = ({ agent }: PortalSession) => {
    const known = describeAgent(agent);
    return known === undefined ? words.unknownDevice : words.browserOn(known.browser, known.system);
  };
  return (
    <DataTable
      label={words.sessions}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "device",
          label: words.device,
          value: device,
          cell: (session) => (
            <span className="row-actions">
              {device(session)}
              {session.current && <Chip tone="accent">{words.thisOne}</Chip>}
            </span>
          ),
        },
        {
          id: "seen",
          label: words.seen,
          value: ({ seenAt }) => Date.parse(seenAt),
          cell: ({ seenAt }) => <time dateTime={seenAt}>{format.ago(seenAt)}</time>,
        },
        {
          id: "since",
          label: words.since,
          value: ({ signedInAt }) => Date.parse(signedInAt),
          cell: ({ signedInAt }) => <time dateTime={signedInAt}>{format.date(signedInAt)}</time>,
        },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (session) =>
            !session.current && (
              <Confirm
                button={words.end}
                label={`${words.end}: ${device(session)}, ${format.date(session.signedInAt)}`}
                title={words.endTitle}
                hint={words.endHint(device(session))}
                run={() => end.mutateAsync(session.id)}
              />
            ),
        },
      ]}
    />
  );
}
