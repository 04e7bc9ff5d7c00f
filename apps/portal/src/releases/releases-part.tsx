import type { ReleaseState } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { useReleases } from "../api/queries.ts";
import type { AppAccess } from "../apps/use-app.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { StateChip } from "../versions/version-state.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { LiveRelease } from "./live-release.tsx";
import { RevokeButton } from "./revoke-button.tsx";
import { RollBack } from "./roll-back.tsx";

export type ReleasesPartProps = { readonly app: string; readonly access: AppAccess };

/** What a mini-app offers now, with its rollouts, and what it offered before, to roll back to. */
export function ReleasesPart({ app, access }: ReleasesPartProps): ReactElement {
  const { releases: words } = useWords();
  const releases = useReleases(app);
  return (
    <QueryView query={releases}>
      {(all) => {
        if (all.length === 0) return <Empty title={words.emptyTitle} hint={words.emptyHint} />;
        const live = all.filter(({ state }) => state === "released");
        const earlier = all.filter(({ state }) => state !== "released");
        return (
          <>
            <Section title={words.live}>
              {live.length === 0 && <p className="muted">{words.emptyTitle}</p>}
              {live.map((release, index) => (
                <LiveRelease
                  key={release.id}
                  release={release}
                  access={access}
                  newest={live.findIndex(({ channel }) => channel === release.channel) === index}
                />
              ))}
            </Section>
            {earlier.length > 0 && (
              <Section title={words.earlier}>
                <Earlier releases={earlier} access={access} />
              </Section>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function Earlier({
  releases,
  access,
}: {
  readonly releases: readonly ReleaseState[];
  readonly access: AppAccess;
}): ReactElement {
  const { releases: words, versions, common } = useWords();
  const format = useFormat();
  return (
    <DataTable
      label={words.earlier}
      rows={releases}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "version",
          label: versions.version,
          value: ({ version }) => version.code,
          cell: ({ version }) => <span className="numbers">{version.name}</span>,
        },
        {
          id: "channel",
          label: words.channel,
          value: ({ channel = "production" }) => versions.channels[channel],
          cell: ({ channel = "production" }) => versions.channels[channel],
        },
        {
          id: "state",
          label: words.state,
          value: ({ state }) => versions.states[state],
          cell: ({ state }) => <StateChip state={state} />,
        },
        {
          id: "date",
          label: common.date,
          value: ({ createdAt }) => Date.parse(createdAt),
          cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
        },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (release) =>
            release.state !== "revoked" && (
              <span className="row-actions">
                {access.releases && <RollBack release={release} />}
                {access.owns && (
                  <RevokeButton app={release.app} code={release.version.code} name={release.version.name} />
                )}
              </span>
            ),
        },
      ]}
    />
  );
}
