import type { Version } from "@atoll/distribution/registry";
import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { PercentField } from "./percent-field.tsx";

/** Offers a version that was approved, or offered before, to a part of the people. */
export function ReleaseVersion({ version }: { readonly version: Version }): ReactElement {
  const { versions: words } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const release = useAct({
    run: (to: { readonly percent: number; readonly channel: string }) => api.release(version.id, to),
    done: ({ percent }) => words.released(percent),
    changes: [keys.version(version.id), keys.versions(version.app), keys.releases(version.app)],
    after: () => void navigate({ to: "/apps/$app/releases", params: { app: version.app } }),
  });
  return (
    <FormDialog
      title={words.release}
      send={({ text }) => release.mutateAsync({ percent: Number(text("percent")), channel: text("channel") })}
    >
      <p className="muted">{words.releaseHint}</p>
      <PercentField label={words.percent} min={1} start={10} />
      <NativeSelect
        name="channel"
        label={words.channel}
        data={[
          { value: "production", label: words.channels.production },
          { value: "trial", label: words.channels.trial },
        ]}
      />
    </FormDialog>
  );
}
