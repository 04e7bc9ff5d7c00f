import type { Listing, Review } from "@atoll/distribution/registry";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Page, Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { DecisionPart } from "../versions/decision-part.tsx";
import { FindingsList } from "../versions/findings-list.tsx";
import { ShotsPart } from "../versions/shots-part.tsx";
import { StepsList } from "../versions/steps-list.tsx";
import { ReviewClock, StateChip } from "../versions/version-state.tsx";
import { useWords } from "../words/use-words.tsx";
import { AccessDiff } from "./access-diff.tsx";
import { AssetsDiff } from "./assets-diff.tsx";
import { CodeDiff } from "./code-diff.tsx";
import { Decide } from "./decide.tsx";
import { KeyHelp } from "./key-help.tsx";
import { LivePreview } from "./preview/live-preview.tsx";
import { QueuePlace } from "./queue-place.tsx";

/** Everything that a reviewer decides by, and the decision. */
export function ReviewPage(): ReactElement {
  const { review: words, versions } = useWords();
  const { version: id = "" } = useParams({ strict: false });
  const { api } = usePortal();
  const query = useQuery({ queryKey: keys.review(id), queryFn: () => api.review(id) });
  const version = query.data?.version;
  const title = version === undefined ? versions.version : `${version.app} ${version.version.name}`;
  return (
    <Page
      title={title}
      above={[{ label: words.queue, to: "/review" }]}
      aside={
        version && (
          <>
            <StateChip state={version.state} />
            <ReviewClock review={version.review} />
            <QueuePlace version={version.id} />
          </>
        )
      }
      action={<KeyHelp />}
    >
      <QueryView query={query}>{(review) => <Parts review={review} />}</QueryView>
    </Page>
  );
}

function Parts({ review }: { readonly review: Review }): ReactElement {
  const { review: words, versions } = useWords();
  const { version, diff, listing, comparedWith } = review;
  return (
    <div className="review">
      <div className="review-main">
        <ListingPart listing={listing} />
        <LivePreview version={version} />
        <ShotsPart version={version} />
        <Section title={words.findings}>
          <FindingsList findings={version.findings} state={version.state} />
        </Section>
        <Section title={versions.steps}>
          <StepsList steps={version.steps} />
        </Section>
        <p className="compared">{comparedWith === null ? words.first : words.comparedWith}</p>
        <Section title={words.access}>
          <AccessDiff access={diff.access} />
        </Section>
        <AssetsDiff assets={diff.assets} />
        {diff.problem !== null && (
          <p role="alert" className="problem">
            {words.problem} {diff.problem}
          </p>
        )}
        <Section title={words.shipped} hint={words.shippedHint}>
          <CodeDiff version={version.id} files={diff.files.filter(({ kind }) => kind === "bundle")} />
        </Section>
        <Section title={words.claimed} hint={words.claimedHint}>
          <CodeDiff version={version.id} files={diff.files.filter(({ kind }) => kind === "source")} claimed />
        </Section>
        {diff.truncated && <p className="problem">{words.truncated}</p>}
      </div>
      <aside className="review-aside">
        {version.state === "in_review" ? (
          <Decide version={version} />
        ) : version.decision === null ? (
          <p className="card">{words.notWaiting}</p>
        ) : (
          <DecisionPart decision={version.decision} />
        )}
      </aside>
    </div>
  );
}

function ListingPart({ listing }: { readonly listing: Listing }): ReactElement {
  const { review: words, common, apps } = useWords();
  const rows = [
    [apps.name, listing.name],
    [words.description, listing.description ?? common.none],
    [words.categories, listing.categories.length === 0 ? common.none : listing.categories.join(", ")],
    [words.age, listing.minimumAge === null ? common.none : `${listing.minimumAge}+`],
  ] as const;
  return (
    <Section title={words.listing}>
      <dl className="facts card">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
