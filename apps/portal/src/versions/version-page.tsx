import type { Version } from "@atoll/distribution/registry";
import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys, useVersion } from "../api/queries.ts";
import { useApp } from "../apps/use-app.ts";
import type { AppAccess } from "../apps/use-app.ts";
import { Page, Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { ReleaseVersion } from "../releases/release-version.tsx";
import { RevokeButton } from "../releases/revoke-button.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { DecisionPart } from "./decision-part.tsx";
import { FindingsList } from "./findings-list.tsx";
import { ShotsPart } from "./shots-part.tsx";
import { StepsList } from "./steps-list.tsx";
import { ReviewClock, StateChip } from "./version-state.tsx";

const RELEASABLE: readonly Version["state"][] = ["approved", "superseded", "rolled_back"];
const REVOCABLE: readonly Version["state"][] = ["released", "superseded", "rolled_back"];

/** A version: what the checks say, what the reviewer said, and what comes next. */
export function VersionPage(): ReactElement {
  const words = useWords();
  const { app: appId = "", version: id = "" } = useParams({ strict: false });
  const { app, access } = useApp(appId);
  const query = useVersion(id);
  const version = query.data;
  return (
    <Page
      title={version?.version.name ?? words.versions.version}
      above={[
        { label: words.apps.title, to: "/" },
        { label: app?.name ?? appId, to: `/apps/${appId}` },
      ]}
      aside={
        version && (
          <>
            <StateChip state={version.state} />
            <ReviewClock review={version.review} />
          </>
        )
      }
      action={version && <NextStep version={version} access={access} />}
    >
      <QueryView query={query}>
        {(data) => (
          <>
            <DecisionPart decision={data.decision} />
            <ShotsPart version={data} />
            <Section title={words.versions.steps}>
              <StepsList steps={data.steps} />
            </Section>
            <Section title={words.versions.findings}>
              <FindingsList findings={data.findings} state={data.state} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}

/** What one does next with a version in its state; nothing while it is somebody else's turn. */
function NextStep({
  version,
  access,
}: {
  readonly version: Version;
  readonly access: AppAccess;
}): ReactElement | null {
  const words = useWords();
  const { api } = usePortal();
  const changes = [keys.version(version.id), keys.versions(version.app)];
  const submit = useAct({
    run: () => api.submit(version.id),
    done: () => words.versions.submitted,
    changes,
  });
  const retry = useAct({ run: () => api.retry(version.id), done: () => words.versions.retried, changes });
  const { state } = version;
  if (state === "ready" && access.develops)
    return (
      <Button loading={submit.isPending} onClick={() => submit.mutate(undefined)}>
        {words.versions.submit}
      </Button>
    );
  if (state === "checks_failed" && access.develops)
    return (
      <Button loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
        {words.versions.retry}
      </Button>
    );
  return (
    <>
      {access.releases && RELEASABLE.includes(state) && <ReleaseVersion version={version} />}
      {access.owns && REVOCABLE.includes(state) && (
        <RevokeButton app={version.app} code={version.version.code} name={version.version.name} />
      )}
    </>
  );
}
