import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys, useMe } from "../api/queries.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

/** The teams of who is signed in. */
export function TeamsPage(): ReactElement {
  const { teams } = useWords();
  const me = useMe();
  return (
    <Page title={teams.title} intro={teams.intro} action={<NewTeam />}>
      <QueryView query={me}>
        {(data) =>
          data.teams.length === 0 ? (
            <Empty title={teams.emptyTitle} hint={teams.emptyHint} />
          ) : (
            <DataTable
              label={teams.title}
              rows={data.teams}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "name",
                  label: teams.name,
                  value: ({ name }) => name,
                  cell: ({ id, name }) => (
                    <Link to="/teams/$team" params={{ team: id }}>
                      {name}
                    </Link>
                  ),
                },
                {
                  id: "role",
                  label: teams.role,
                  value: ({ role }) => role,
                  cell: ({ role }) => teams.roles[role],
                },
              ]}
            />
          )
        }
      </QueryView>
    </Page>
  );
}

/** Makes a team. */
export function NewTeam(): ReactElement {
  const { teams } = useWords();
  const { api } = usePortal();
  const create = useAct({
    run: (name: string) => api.createTeam(name),
    done: (_, name) => teams.made(name),
    changes: [keys.me],
  });
  return (
    <FormDialog title={teams.create} send={({ text }) => create.mutateAsync(text("name"))}>
      <TextInput
        name="name"
        label={teams.name}
        description={teams.nameHint}
        maxLength={60}
        required
        withAsterisk={false}
        autoComplete="organization"
        data-autofocus
      />
    </FormDialog>
  );
}
