import type { ListingContent, ListingDraft } from "@atoll/distribution/registry";
import { isAtollError } from "@atoll/protocol";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { isSameContent, problemsOf } from "./draft-changes.ts";

export type ListingEditor = ReturnType<typeof useListingEditor>;

/** A listing being edited: what was read, what it has become, and every way on from there. */
export function useListingEditor(appId: string, read: ListingDraft) {
  const { listing: words } = useWords();
  const { api } = usePortal();
  const client = useQueryClient();
  const [base, setBase] = useState(read);
  const [draft, setDraft] = useState(read.draft);
  const [conflict, setConflict] = useState(false);
  const take = (next: ListingDraft) => {
    setBase(next);
    setConflict(false);
    client.setQueryData(keys.listing(appId), next);
  };
  const saving = async (revision: number): Promise<ListingDraft> => {
    const sent = draft;
    try {
      const next = await api.saveListing(appId, revision, sent);
      take(next);
      return next;
    } catch (error) {
      if (isAtollError(error) && error.code === "STATE_CONFLICT") setConflict(true);
      throw error;
    }
  };
  const save = useAct({ run: () => saving(base.revision), done: () => words.savedDone });
  const dirty = !isSameContent(draft, base.draft);
  const submit = useAct({
    run: async () => {
      const { revision } = dirty || base.revision === 0 ? await saving(base.revision) : base;
      return api.submitListing(appId, revision);
    },
    done: () => words.submitted,
    after: take,
  });
  const withdraw = useAct({
    run: () => api.withdrawListing(appId),
    done: () => words.withdrawn,
    after: take,
  });
  /** What failed for want of an answer to the conflict has one now. */
  const settle = () => {
    save.reset();
    submit.reset();
  };
  /** Gives up what was changed here for what somebody else saved. */
  const takeTheirs = useAct({
    run: () => api.listing(appId),
    after: (next) => {
      take(next);
      setDraft(next.draft);
      settle();
    },
  });
  /** Saves what was changed here over what somebody else saved. */
  const keepMine = useAct({
    run: async () => saving((await api.listing(appId)).revision),
    done: () => words.savedDone,
    after: settle,
  });
  return {
    appId,
    base,
    draft,
    change: (next: ListingContent) => setDraft(next),
    dirty,
    problems: problemsOf(draft),
    conflict,
    save,
    submit,
    withdraw,
    takeTheirs,
    keepMine,
  };
}
