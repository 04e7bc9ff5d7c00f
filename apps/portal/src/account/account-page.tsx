import { PasswordInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys, useMe } from "../api/queries.ts";
import { Chip } from "../parts/chip.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { Form } from "../parts/form.tsx";
import { Page, Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { SessionsTable } from "./sessions-table.tsx";

/** One's own account: password, second factor, where one is signed in, and the way out everywhere. */
export function AccountPage(): ReactElement {
  const { myAccount: words } = useWords();
  const me = useMe();
  return (
    <Page title={words.title} intro={me.data?.user.email}>
      <SecondFactor />
      <Password email={me.data?.user.email ?? ""} />
      <SessionsTable />
      <Everywhere />
    </Page>
  );
}

function SecondFactor(): ReactElement {
  const { myAccount: words } = useWords();
  const { api } = usePortal();
  const state = useQuery({ queryKey: keys.secondFactor, queryFn: () => api.secondFactor() });
  return (
    <Section title={words.factor}>
      <QueryView query={state}>
        {({ enrolled }) => (
          <div className="card card-narrow account-factor">
            <Chip tone={enrolled ? "positive" : "caution"}>
              {enrolled ? words.factorOn : words.factorOff}
            </Chip>
            <p>{enrolled ? words.factorOnHint : words.factorOffHint}</p>
            <Link to="/second-factor" search={{ next: "/account" }}>
              {enrolled ? words.factorManage : words.factorEnrol}
            </Link>
          </div>
        )}
      </QueryView>
    </Section>
  );
}

function Password({ email }: { readonly email: string }): ReactElement {
  const { myAccount: words, account } = useWords();
  const { api } = usePortal();
  const change = useAct({
    run: (typed: { readonly password: string; readonly fresh: string }) =>
      api.changePassword(typed.password, typed.fresh),
    done: () => words.changed,
    changes: [keys.sessions],
  });
  return (
    <Section title={words.password} hint={words.passwordHint}>
      <div className="card card-narrow">
        <Form
          button={words.change}
          clear
          send={({ text }) => change.mutateAsync({ password: text("password"), fresh: text("fresh") })}
        >
          {/* Password managers keep a new password under the name beside it. */}
          <input
            className="sr"
            type="text"
            autoComplete="username"
            value={email}
            readOnly
            tabIndex={-1}
            aria-hidden
          />
          <PasswordInput
            name="password"
            label={words.current}
            autoComplete="current-password"
            required
            withAsterisk={false}
            dir="ltr"
          />
          <PasswordInput
            name="fresh"
            label={words.fresh}
            description={account.passwordHint}
            autoComplete="new-password"
            minLength={12}
            required
            withAsterisk={false}
            dir="ltr"
          />
        </Form>
      </div>
    </Section>
  );
}

function Everywhere(): ReactElement {
  const { myAccount: words } = useWords();
  const { api } = usePortal();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAct({
    run: () => api.signOutEverywhere(),
    after: () => {
      client.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  return (
    <Section title={words.everywhere} hint={words.everywhereHint}>
      <div>
        <Confirm
          button={words.everywhere}
          title={words.everywhereTitle}
          hint={words.everywhereHint}
          run={() => signOut.mutateAsync(undefined)}
        />
      </div>
    </Section>
  );
}
