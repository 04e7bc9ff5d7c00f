import type { StaffMember, StaffRole } from "@atoll/distribution/registry";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EmailField } from "../account/account-fields.tsx";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

const ROLES: readonly StaffRole[] = ["reviewer", "moderator", "operator"];

type Held = Pick<StaffMember, "id" | "name" | "email"> & { readonly role: StaffRole };

/** Who runs the registry, and in which role. */
export function StaffPage(): ReactElement {
  const { operator: words } = useWords();
  const { api } = usePortal();
  const staff = useQuery({ queryKey: keys.staff, queryFn: () => api.staff() });
  return (
    <Page title={words.staff} intro={words.staffIntro} action={<Grant />}>
      <QueryView query={staff}>
        {(people) => (
          <StaffTable
            held={people.flatMap(({ roles, ...person }) => roles.map((role) => ({ ...person, role })))}
          />
        )}
      </QueryView>
    </Page>
  );
}

function StaffTable({ held }: { readonly held: readonly Held[] }): ReactElement {
  const { operator: words, teams, common } = useWords();
  const { api } = usePortal();
  const remove = useAct({
    run: ({ email, role }: Held) => api.removeStaff(email, role),
    done: () => words.removed,
    changes: [keys.staff, keys.me],
  });
  return (
    <DataTable
      label={words.staff}
      rows={held}
      rowKey={({ id, role }) => `${id} ${role}`}
      columns={[
        {
          id: "name",
          label: teams.person,
          value: ({ name, email }) => `${name} ${email}`,
          cell: ({ name, email }) => (
            <span className="stack">
              <span>{name}</span>
              <span className="muted">{email}</span>
            </span>
          ),
        },
        {
          id: "role",
          label: words.role,
          value: ({ role }) => words.staffRoles[role],
          cell: ({ role }) => words.staffRoles[role],
        },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (each) => (
            <Confirm
              button={common.remove}
              label={`${common.remove}: ${each.email}, ${words.staffRoles[each.role]}`}
              title={words.removeTitle(each.email, words.staffRoles[each.role])}
              hint={words.removeHint}
              run={() => remove.mutateAsync(each)}
            />
          ),
        },
      ]}
    />
  );
}

function Grant(): ReactElement {
  const { operator: words, teams } = useWords();
  const { api } = usePortal();
  const grant = useAct({
    run: ({ email, role }: { readonly email: string; readonly role: StaffRole }) =>
      api.grantStaff(email, role),
    done: (_, { email }) => words.granted(email),
    changes: [keys.staff, keys.me],
  });
  return (
    <FormDialog
      title={words.grant}
      send={({ text }) =>
        grant.mutateAsync({
          email: text("email"),
          role: ROLES.find((role) => role === text("role")) ?? "reviewer",
        })
      }
    >
      <p className="muted">{teams.addHint}</p>
      <EmailField />
      <NativeSelect
        name="role"
        label={words.role}
        data={ROLES.map((value) => ({ value, label: words.staffRoles[value] }))}
      />
    </FormDialog>
  );
}
