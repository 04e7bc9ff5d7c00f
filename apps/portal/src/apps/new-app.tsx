import type { Team } from "@atoll/distribution/registry";
import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

/** Creates a mini-app for one of the teams, and goes to its page. */
export function NewApp({ teams }: { readonly teams: readonly Team[] }): ReactElement {
  const { apps } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const create = useAct({
    run: (app: { readonly id: string; readonly team: string; readonly name: string }) => api.createApp(app),
    done: ({ name }) => apps.made(name),
    changes: [keys.apps],
    after: ({ id }) => void navigate({ to: "/apps/$app", params: { app: id } }),
  });
  return (
    <FormDialog
      title={apps.create}
      send={({ text }) => create.mutateAsync({ id: text("id"), team: text("team"), name: text("name") })}
    >
      <TextInput
        name="name"
        label={apps.name}
        description={apps.nameHint}
        maxLength={30}
        required
        withAsterisk={false}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        name="id"
        label={apps.id}
        description={apps.idHint}
        maxLength={64}
        required
        withAsterisk={false}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
      />
      <NativeSelect
        name="team"
        label={apps.team}
        data={teams
          .filter(({ role }) => role !== "analyst")
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormDialog>
  );
}
