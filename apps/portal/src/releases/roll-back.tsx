import type { ReleaseState } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";

/** Offers a release of before to everyone in its channel. */
export function RollBack({ release }: { readonly release: ReleaseState }): ReactElement {
  const { releases: words } = useWords();
  const { api } = usePortal();
  const { name } = release.version;
  const rollBack = useAct({
    run: () => api.rollback(release.app, release.id),
    done: () => words.rolledBack(name),
    changes: [keys.releases(release.app), keys.versions(release.app), ["version"]],
  });
  return (
    <Confirm
      button={words.rollback}
      label={`${words.rollback}: ${name}`}
      title={words.rollbackTitle(name)}
      hint={words.rollbackHint(name)}
      run={() => rollBack.mutateAsync(undefined)}
    />
  );
}
