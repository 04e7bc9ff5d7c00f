import { reviewedScreenshotPath } from "@atoll/distribution/registry";
import type { ListingContent, ListingReviewDetails } from "@atoll/distribution/registry";
import { Button, NativeSelect, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Page, Section } from "../parts/page.tsx";
import { Problem } from "../parts/problem.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useAct } from "../session/use-act.ts";
import { ReviewClock } from "../versions/version-state.tsx";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { languageName } from "./languages.ts";
import { ListingFacts } from "./listing-facts.tsx";

/** A change of a listing beside what is public now, language by language, and the decision on it. */
export function ListingReviewPage(): ReactElement {
  const { listing: words } = useWords();
  const { review: id = "" } = useParams({ strict: false });
  const { api } = usePortal();
  const query = useQuery({ queryKey: keys.listingReview(id), queryFn: () => api.listingReview(id) });
  const review = query.data?.review;
  return (
    <Page
      title={review?.name ?? words.title}
      above={[{ label: words.reviews, to: "/listings" }]}
      aside={
        review !== undefined && (
          <>
            <code className="muted">{review.app}</code>
            {review.state === "in_review" && (
              <ReviewClock review={{ since: review.submittedAt, dueAt: review.dueAt, targetHours: 0 }} />
            )}
          </>
        )
      }
    >
      <QueryView query={query}>
        {(details) => <Compared key={details.review.id} details={details} />}
      </QueryView>
    </Page>
  );
}

function Compared({ details }: { readonly details: ListingReviewDetails }): ReactElement {
  const { words: all, locale: spoken } = useLanguage();
  const words = all.listing;
  const { review, content, published } = details;
  const [locale, setLocale] = useState(content.defaultLocale);
  const locales = [...new Set([...localesOf(content), ...localesOf(published)])];
  const pictureAt = (sha256: string) => reviewedScreenshotPath(review.id, sha256);
  return (
    <>
      <NativeSelect
        label={words.language}
        value={locale}
        onChange={({ currentTarget }) => setLocale(currentTarget.value)}
        data={locales.map((tag) => ({ value: tag, label: languageName(tag, spoken) }))}
        className="card-narrow"
      />
      <div className="listing-compared">
        <Section title={words.asked}>
          <ListingFacts content={content} before={published} locale={locale} pictureAt={pictureAt} />
        </Section>
        <Section title={words.now}>
          {published === null ? (
            <p className="muted">{words.nothingYet}</p>
          ) : (
            <ListingFacts content={published} locale={locale} pictureAt={pictureAt} />
          )}
        </Section>
      </div>
      {review.state === "in_review" ? (
        <Decide id={review.id} />
      ) : (
        <p className="muted section">{all.review.notWaiting}</p>
      )}
    </>
  );
}

function localesOf(content: ListingContent | null): readonly string[] {
  return content === null ? [] : Object.keys(content.locales);
}

function Decide({ id }: { readonly id: string }): ReactElement {
  const { listing: words } = useWords();
  const { api } = usePortal();
  const navigate = useNavigate();
  const [note, setNote] = useState("");
  const decide = useAct({
    run: (outcome: "approved" | "changes_requested") => api.decideListing(id, { outcome, note }),
    done: (_, outcome) => words.decided[outcome],
    changes: [keys.listingReviews],
    after: () => void navigate({ to: "/listings" }),
  });
  return (
    <Section title={words.decide}>
      <div className="card card-narrow">
        <Textarea
          label={words.note}
          description={words.noteHint}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          maxLength={2_000}
          rows={3}
          dir="auto"
        />
        {decide.isError && <Problem error={decide.error} />}
        <div className="row-actions">
          <Button loading={decide.isPending} onClick={() => decide.mutate("approved")}>
            {words.approve}
          </Button>
          <Button
            variant="default"
            disabled={note.trim() === "" || decide.isPending}
            onClick={() => decide.mutate("changes_requested")}
          >
            {words.requestChanges}
          </Button>
        </div>
      </div>
    </Section>
  );
}
