import type { ApiToken } from "@atoll/distribution/registry";
import { Button, Checkbox, Code, CopyButton, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { Page } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

/** The API tokens of who is signed in. */
export function TokensPage(): ReactElement {
  const { tokens: words } = useWords();
  const { api } = usePortal();
  const [made, setMade] = useState<string>();
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: () => api.tokens() });
  return (
    <Page title={words.title} intro={words.intro} action={<NewToken onMade={setMade} />}>
      {made !== undefined && <MadeToken token={made} />}
      <QueryView query={tokens}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} hint={words.emptyHint} />
          ) : (
            <TokenTable tokens={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}

/** Security: a token is shown once, to who made it; the registry keeps its digest only. */
function MadeToken({ token }: { readonly token: string }): ReactElement {
  const { tokens: words, common } = useWords();
  return (
    <div className="card made" role="status">
      <p>
        <strong>{words.made}</strong>
      </p>
      <p className="muted">{words.madeHint}</p>
      <div className="row-actions">
        <Code className="secret">{token}</Code>
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly ApiToken[] }): ReactElement {
  const { tokens: words, common } = useWords();
  const format = useFormat();
  const { api } = usePortal();
  const remove = useAct({
    run: (id: string) => api.removeToken(id),
    done: () => words.removed,
    changes: [keys.tokens],
  });
  const scopes = (token: ApiToken) =>
    token.scopes.map((scope) => words.scopeNames[scope] ?? scope).join(", ");
  return (
    <DataTable
      label={words.title}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", label: words.name, value: ({ name }) => name, cell: ({ name }) => name },
        { id: "scopes", label: words.scopes, value: scopes, cell: scopes },
        {
          id: "expires",
          label: words.expires,
          value: ({ expiresAt }) => Date.parse(expiresAt),
          cell: ({ expiresAt }) => <time dateTime={expiresAt}>{format.date(expiresAt)}</time>,
        },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: ({ id, name }) => (
            <Confirm
              button={common.remove}
              label={`${common.remove}: ${name}`}
              title={words.removeTitle(name)}
              hint={words.removeHint}
              run={() => remove.mutateAsync(id)}
            />
          ),
        },
      ]}
    />
  );
}

function NewToken({ onMade }: { onMade(token: string): void }): ReactElement {
  const { tokens: words } = useWords();
  const { api } = usePortal();
  const create = useAct({
    run: (token: {
      readonly name: string;
      readonly scopes: readonly string[];
      readonly expiresInDays: number;
    }) => api.createToken(token),
    changes: [keys.tokens],
    after: ({ token }) => onMade(token),
  });
  return (
    <FormDialog
      title={words.create}
      send={({ text, list }) =>
        create.mutateAsync({
          name: text("name"),
          scopes: list("scopes"),
          expiresInDays: Number(text("days")),
        })
      }
    >
      <TextInput
        name="name"
        label={words.name}
        description={words.nameHint}
        maxLength={60}
        required
        withAsterisk={false}
        data-autofocus
      />
      <fieldset className="choices">
        <legend>{words.scopes}</legend>
        {Object.entries(words.scopeNames).map(([scope, label]) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            label={label}
            defaultChecked={scope === "releases"}
          />
        ))}
      </fieldset>
      <NumberInput name="days" label={words.days} defaultValue={90} min={1} max={365} allowDecimal={false} />
    </FormDialog>
  );
}
