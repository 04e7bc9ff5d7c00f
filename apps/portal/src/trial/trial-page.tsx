import { TRIAL_DAYS } from "@atoll/distribution/registry";
import type { TrialLinks } from "@atoll/distribution/registry";
import { Button, Code, CopyButton, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { AppFrame } from "../apps/app-frame.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";

/** Who may try what a mini-app offers its testers: invitations by their address. */
export function TrialPage(): ReactElement {
  return (
    <AppFrame tab="testers">
      {({ id, access }) => <TrialPart key={id} app={id} develops={access.develops} />}
    </AppFrame>
  );
}

type PartProps = { readonly app: string; readonly develops: boolean };

function TrialPart({ app, develops }: PartProps): ReactElement {
  const { trial: words } = useWords();
  const { api } = usePortal();
  const [made, setMade] = useState<string>();
  const links = useQuery({ queryKey: keys.trialLinks(app), queryFn: () => api.trialLinks(app) });
  return (
    <>
      <div className="section-head trial-head">
        <p className="muted">{words.intro}</p>
        {develops && <Invite app={app} onMade={setMade} />}
      </div>
      {made !== undefined && <MadeLink url={made} />}
      <QueryView query={links}>{(read) => <Links app={app} develops={develops} read={read} />}</QueryView>
    </>
  );
}

function Invite({ app, onMade }: { readonly app: string; onMade(url: string): void }): ReactElement {
  const { trial: words } = useWords();
  const { api } = usePortal();
  const invite = useAct({
    run: ({ name, days }: { readonly name: string; readonly days: number }) =>
      api.createTrialLink(app, name, days),
    changes: [keys.trialLinks(app)],
    after: ({ url }) => onMade(url),
  });
  return (
    <FormDialog
      title={words.invite}
      send={({ text }) => invite.mutateAsync({ name: text("name"), days: Number(text("days")) })}
    >
      <TextInput
        name="name"
        label={words.name}
        description={words.nameHint}
        maxLength={60}
        required
        withAsterisk={false}
        autoComplete="off"
        data-autofocus
      />
      <NumberInput
        name="days"
        label={words.days}
        defaultValue={TRIAL_DAYS.usual}
        min={1}
        max={TRIAL_DAYS.most}
        allowDecimal={false}
        hideControls
      />
    </FormDialog>
  );
}

/** Security: the address is shown once, to who made it; the registry keeps its digest only. */
function MadeLink({ url }: { readonly url: string }): ReactElement {
  const { trial: words, common } = useWords();
  return (
    <div className="card made" role="status">
      <p>
        <strong>{words.made}</strong>
      </p>
      <p className="muted">{words.madeHint}</p>
      <div className="row-actions">
        <Code className="secret" dir="ltr">
          {url}
        </Code>
        <CopyButton value={url}>
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

function Links({ app, develops, read }: PartProps & { readonly read: TrialLinks }): ReactElement {
  const { trial: words, common } = useWords();
  const format = useFormat();
  const { api } = usePortal();
  const takeBack = useAct({
    run: (id: string) => api.removeTrialLink(app, id),
    done: () => words.takenBack,
    changes: [keys.trialLinks(app)],
  });
  return (
    <>
      <p className="trial-now">{read.version === null ? words.nothing : words.nowHas(read.version.name)}</p>
      {read.links.length === 0 ? (
        <Empty title={words.emptyTitle} hint={words.emptyHint} />
      ) : (
        <DataTable
          label={words.title}
          rows={read.links}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", label: words.name, value: ({ name }) => name, cell: ({ name }) => name },
            {
              id: "since",
              label: words.since,
              value: ({ createdAt }) => Date.parse(createdAt),
              cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
            },
            {
              id: "ends",
              label: words.ends,
              value: ({ expiresAt }) => Date.parse(expiresAt),
              cell: ({ expiresAt }) => (
                <time dateTime={expiresAt} title={format.date(expiresAt)}>
                  {format.ago(expiresAt)}
                </time>
              ),
            },
            {
              id: "actions",
              label: common.actions,
              value: () => "",
              sortable: false,
              cell: ({ id, name }) =>
                develops && (
                  <Confirm
                    button={words.takeBack}
                    label={`${words.takeBack}: ${name}`}
                    title={words.takeBackTitle(name)}
                    hint={words.takeBackHint}
                    run={() => takeBack.mutateAsync(id)}
                  />
                ),
            },
          ]}
        />
      )}
    </>
  );
}
