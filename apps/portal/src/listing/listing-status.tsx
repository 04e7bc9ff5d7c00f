import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import type { ChipTone } from "../parts/chip.tsx";
import { ReviewClock } from "../versions/version-state.tsx";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { isSameContent } from "./draft-changes.ts";
import type { ListingEditor } from "./use-listing-editor.ts";

type State = "none" | "public" | "changed" | "in_review" | "changes_requested";
const TONES: Readonly<Record<State, ChipTone>> = {
  none: "neutral",
  public: "positive",
  changed: "caution",
  in_review: "accent",
  changes_requested: "caution",
};

/** Where a listing stands, and the two steps on: save, and submit for review. */
export function ListingStatus({
  editor,
  develops,
}: {
  readonly editor: ListingEditor;
  readonly develops: boolean;
}): ReactElement {
  const { listing: words } = useWords();
  const format = useFormat();
  const { base, dirty, problems, save, submit, withdraw } = editor;
  const state = stateOf(editor);
  const { review } = base;
  const busy = save.isPending || submit.isPending;
  return (
    <div className="listing-status">
      <div className="listing-state">
        <Chip tone={TONES[state]}>{words.states[state]}</Chip>
        {state === "in_review" && review !== null && (
          <ReviewClock review={{ since: review.submittedAt, dueAt: review.dueAt, targetHours: 0 }} />
        )}
        <span className="muted" role="status">
          {dirty
            ? words.unsaved
            : base.updatedAt !== null && `${words.saved} · ${format.date(base.updatedAt)}`}
        </span>
      </div>
      {develops && (
        <div className="row-actions">
          {state === "in_review" && (
            <Button variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              {words.withdraw}
            </Button>
          )}
          <Button
            variant="default"
            disabled={!dirty || problems.size > 0 || busy}
            loading={save.isPending}
            onClick={() => save.mutate(undefined)}
          >
            {words.save}
          </Button>
          <Button
            disabled={problems.size > 0 || busy || (!dirty && (state === "public" || state === "in_review"))}
            loading={submit.isPending}
            onClick={() => submit.mutate(undefined)}
          >
            {words.submit}
          </Button>
        </div>
      )}
      {state === "changes_requested" && review !== null && review.note !== "" && (
        <p className="note listing-note">
          <strong>{words.noteFrom}: </strong>
          {review.note}
        </p>
      )}
      <p className="muted listing-note">{words.submitHint}</p>
    </div>
  );
}

function stateOf({ base }: ListingEditor): State {
  const { review, published, draft } = base;
  if (review?.state === "in_review") return "in_review";
  if (review?.state === "changes_requested") return "changes_requested";
  if (published === null) return "none";
  return isSameContent(published, draft) ? "public" : "changed";
}
