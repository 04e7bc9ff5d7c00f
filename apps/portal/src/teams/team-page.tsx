import type { Member, Team } from "@atoll/distribution/registry";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys, useMe } from "../api/queries.ts";
import { EmailField } from "../account/account-fields.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { Page, Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

const ROLES: readonly Team["role"][] = ["owner", "admin", "developer", "analyst"];

/** A team and its people. */
export function TeamPage(): ReactElement {
  const { teams } = useWords();
  const { team: id = "" } = useParams({ strict: false });
  const { api } = usePortal();
  const me = useMe();
  const team = me.data?.teams.find((each) => each.id === id);
  const members = useQuery({ queryKey: keys.members(id), queryFn: () => api.members(id) });
  const steers = team?.role === "owner" || team?.role === "admin";
  return (
    <Page
      title={team?.name ?? teams.title}
      above={[{ label: teams.title, to: "/teams" }]}
      action={steers ? <AddMember team={id} /> : undefined}
    >
      <Section title={teams.members} hint={teams.roleHints}>
        <QueryView query={members}>
          {(people) => <Members team={id} people={people} steers={steers} self={me.data?.user.id} />}
        </QueryView>
      </Section>
    </Page>
  );
}

type MembersProps = {
  readonly team: string;
  readonly people: readonly Member[];
  readonly steers: boolean;
  readonly self: string | undefined;
};

function Members({ team, people, steers, self }: MembersProps): ReactElement {
  const { teams, common } = useWords();
  const { api } = usePortal();
  const remove = useAct({
    run: ({ id }: Member) => api.removeMember(team, id),
    done: (_, { name }) => teams.removed(name),
    changes: [keys.members(team), keys.me],
  });
  return (
    <DataTable
      label={teams.members}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          label: teams.person,
          value: ({ name, email }) => `${name} ${email}`,
          cell: ({ id, name, email }) => (
            <span className="stack">
              <span>
                {name} {id === self && <span className="muted">({teams.you})</span>}
              </span>
              <span className="muted">{email}</span>
            </span>
          ),
        },
        { id: "role", label: teams.role, value: ({ role }) => role, cell: ({ role }) => teams.roles[role] },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (member) =>
            (steers || member.id === self) && (
              <Confirm
                button={common.remove}
                label={`${common.remove}: ${member.name}`}
                title={teams.removeTitle(member.name)}
                hint={teams.removeHint}
                run={() => remove.mutateAsync(member)}
              />
            ),
        },
      ]}
    />
  );
}

function AddMember({ team }: { readonly team: string }): ReactElement {
  const { teams } = useWords();
  const { api } = usePortal();
  const add = useAct({
    run: ({ email, role }: { readonly email: string; readonly role: Team["role"] }) =>
      api.setMember(team, email, role),
    done: (_, { email }) => teams.added(email),
    changes: [keys.members(team), keys.me],
  });
  return (
    <FormDialog
      title={teams.add}
      send={({ text }) =>
        add.mutateAsync({
          email: text("email"),
          role: ROLES.find((role) => role === text("role")) ?? "developer",
        })
      }
    >
      <p className="muted">{teams.addHint}</p>
      <EmailField />
      <NativeSelect
        name="role"
        label={teams.role}
        description={teams.roleHints}
        defaultValue="developer"
        data={ROLES.map((value) => ({ value, label: teams.roles[value] }))}
      />
    </FormDialog>
  );
}
