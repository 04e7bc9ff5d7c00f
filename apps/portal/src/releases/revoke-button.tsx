import { TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

export type RevokeButtonProps = { readonly app: string; readonly code: number; readonly name: string };

/** Takes one version back for good, after saying what that does. */
export function RevokeButton({ app, code, name }: RevokeButtonProps): ReactElement {
  const { releases: words } = useWords();
  const { api } = usePortal();
  const revoke = useAct({
    run: (reason: string) => api.revoke(app, [code], reason),
    done: () => words.revoked(name),
    changes: [keys.releases(app), keys.versions(app), ["version"], keys.revocations],
  });
  return (
    <Confirm
      button={words.revoke}
      label={`${words.revoke} ${name}`}
      title={words.revokeTitle(name)}
      hint={words.revokeHint(name)}
      run={({ text }) => revoke.mutateAsync(text("reason"))}
    >
      <TextInput
        name="reason"
        label={words.reason}
        description={words.reasonHint}
        maxLength={200}
        required
        withAsterisk={false}
      />
    </Confirm>
  );
}
