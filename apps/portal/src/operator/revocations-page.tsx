import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { readNumbers } from "./read-numbers.ts";

/** What was taken back for good, and taking back more. */
export function RevocationsPage(): ReactElement {
  const { operator: words } = useWords();
  const { api } = usePortal();
  const format = useFormat();
  const revocations = useQuery({ queryKey: keys.revocations, queryFn: () => api.revocations() });
  return (
    <Page title={words.revocations} intro={words.revocationsIntro} action={<Revoke />}>
      <QueryView query={revocations}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.revocationsEmptyTitle} hint={words.revocationsEmptyHint} />
          ) : (
            <DataTable
              label={words.revocations}
              rows={rows}
              rowKey={({ app, at }) => `${app} ${at}`}
              columns={[
                {
                  id: "app",
                  label: words.appId,
                  value: ({ app }) => app,
                  cell: ({ app }) => <code dir="ltr">{app}</code>,
                },
                {
                  id: "versions",
                  label: words.codes,
                  value: ({ versions }) => versions?.join(", ") ?? words.wholeApp,
                  cell: ({ versions }) => versions?.join(", ") ?? words.wholeApp,
                },
                {
                  id: "reason",
                  label: words.reason,
                  value: ({ reason }) => reason,
                  cell: ({ reason }) => reason,
                },
                {
                  id: "at",
                  label: words.when,
                  value: ({ at }) => Date.parse(at),
                  cell: ({ at }) => <time dateTime={at}>{format.date(at)}</time>,
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

/** Takes a mini-app, or some of its versions, back for good, after saying what that does. */
function Revoke(): ReactElement {
  const { operator: words, releases } = useWords();
  const { api } = usePortal();
  const revoke = useAct({
    run: ({ app, codes, reason }: Revoked) => api.revoke(app, codes.length === 0 ? null : codes, reason),
    done: (_, { app }) => words.revokeDone(app),
    changes: [keys.revocations],
  });
  return (
    <Confirm
      button={words.revokeNow}
      title={words.revokeNow}
      hint={words.revokeHint}
      run={({ text }) =>
        revoke.mutateAsync({
          app: text("app").trim(),
          codes: readNumbers(text("codes")),
          reason: text("reason"),
        })
      }
    >
      <TextInput
        name="app"
        label={words.appId}
        required
        withAsterisk={false}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
      />
      <TextInput
        name="codes"
        label={words.codes}
        description={words.codesHint}
        inputMode="numeric"
        dir="ltr"
      />
      <TextInput
        name="reason"
        label={releases.reason}
        description={releases.reasonHint}
        maxLength={200}
        required
        withAsterisk={false}
      />
    </Confirm>
  );
}

type Revoked = { readonly app: string; readonly codes: readonly number[]; readonly reason: string };
