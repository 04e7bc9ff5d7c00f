import type { ReleaseState } from "@atoll/distribution/registry";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import type { AppAccess } from "../apps/use-app.ts";
import { Chip } from "../parts/chip.tsx";
import { Problem } from "../parts/problem.tsx";
import { useAct } from "../session/use-act.ts";
import { StateChip } from "../versions/version-state.tsx";
import { useWords } from "../words/use-words.tsx";
import { PercentField } from "./percent-field.tsx";
import { RevokeButton } from "./revoke-button.tsx";
import { RollBack } from "./roll-back.tsx";

export type LiveReleaseProps = {
  readonly release: ReleaseState;
  readonly access: AppAccess;
  /** True for the one that its channel offered last. */
  readonly newest: boolean;
};

/** A release that is on offer: how far its rollout is, and how to raise, pause, resume or take it back. */
export function LiveRelease({ release, access, newest }: LiveReleaseProps): ReactElement {
  const { releases: words, versions } = useWords();
  const { version, channel = "production", percent, paused, published } = release;
  const revoke = access.owns && <RevokeButton app={release.app} code={version.code} name={version.name} />;
  return (
    <article className="card release" aria-label={version.name}>
      <header className="release-head">
        <h3 className="numbers">{version.name}</h3>
        <StateChip state={release.state} />
        {paused && <Chip tone="caution">{words.paused}</Chip>}
        <span className="muted">{versions.channels[channel]}</span>
        <span className="numbers release-percent">{percent} %</span>
      </header>
      {published === false && (
        <p className="muted" role="status">
          {words.publishing}
        </p>
      )}
      {access.releases ? (
        <Steering key={percent} release={release}>
          {!newest && <RollBack release={release} />}
          {revoke}
        </Steering>
      ) : (
        <div className="row-actions">{revoke}</div>
      )}
    </article>
  );
}

type SteeringProps = {
  readonly release: ReleaseState;
  /** What else can be done with it, beside pausing. */
  readonly children: ReactNode;
};

function Steering({ release, children }: SteeringProps): ReactElement {
  const { releases: words } = useWords();
  const { api } = usePortal();
  const { id, app, percent, paused } = release;
  const [chosen, setChosen] = useState(percent);
  const changes = [keys.releases(app), keys.versions(app)];
  const raise = useAct({
    run: (to: number) => api.rollout(id, to),
    done: (raised) => words.raised(raised.percent),
    changes,
  });
  const pause = useAct({ run: () => api.pause(id), done: () => words.pausedDone, changes });
  const resume = useAct({ run: () => api.resume(id), done: () => words.resumedDone, changes });
  const failed = [raise, pause, resume].find(({ isError }) => isError);
  const rises = percent < 100 && !paused;
  return (
    <div className="steering">
      {rises && <PercentField label={words.rollout} min={percent} start={percent} onChange={setChosen} />}
      {paused ? (
        <p className="muted">{words.pausedDone}</p>
      ) : (
        rises && <p className="muted">{words.rolloutHint}</p>
      )}
      <div className="row-actions">
        {rises && (
          <Button disabled={chosen <= percent} loading={raise.isPending} onClick={() => raise.mutate(chosen)}>
            {chosen > percent ? words.raise(chosen) : words.raiseFirst}
          </Button>
        )}
        {paused ? (
          <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
            {words.resume}
          </Button>
        ) : (
          <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(undefined)}>
            {words.pause}
          </Button>
        )}
        {children}
      </div>
      {failed !== undefined && <Problem error={failed.error} />}
    </div>
  );
}
