import { PlatformError } from "@atoll/sdk";
import { useState } from "react";

import { parseAmount } from "../../model/currency.ts";
import type { Expense } from "../../model/expense.ts";
import type { NoticeAction } from "../../parts/notice.tsx";
import { useDraft } from "../../state/draft-store.ts";
import type { Draft } from "../../state/draft-store.ts";
import { useJournal } from "../../state/journal-store.ts";
import { useRoute } from "../../state/route-store.ts";

export type SaveFailure = {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly NoticeAction[];
};

export type Saving = {
  /** What is wrong with the amount, once a person tried to save. */
  readonly amountProblem: string | undefined;
  readonly failure: SaveFailure | null;
  readonly isSaving: boolean;
  save(): void;
};

/** Saves a draft and leaves the form; what goes wrong stays in it, and `onAmountProblem` can lead there. */
export function useSaving(draft: Draft, onAmountProblem: () => void): Saving {
  const [tried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const amount = parseAmount(draft.amountText, draft.currency);
  const store = async (current: Draft) => {
    setTried(true);
    if (!amount.ok) onAmountProblem();
    if (!amount.ok || isSaving) return;
    setSaving(true);
    setFailure(null);
    try {
      await useJournal.getState().put(expenseOf(current, amount.amount), current.photo);
      leaveForm();
    } catch (error) {
      setFailure(explain(error, () => store(withoutPhoto(current))));
      setSaving(false);
    }
  };
  return {
    amountProblem: tried && !amount.ok ? amount.problem : undefined,
    failure,
    isSaving,
    save: () => void store(draft),
  };
}

function leaveForm(): void {
  useRoute.getState().back();
  useDraft.getState().discard();
}

function expenseOf(draft: Draft, amount: number): Expense {
  const { changes, currency, category, note, day, photo, receipt } = draft;
  const { id, enteredAt } = changes ?? { id: crypto.randomUUID(), enteredAt: Date.now() };
  const size = photo === null ? receipt : { width: photo.width, height: photo.height };
  return { id, amount, currency, category, note: note.trim(), day, enteredAt, receipt: size };
}

function withoutPhoto(draft: Draft): Draft {
  return { ...draft, photo: null, receipt: draft.photo === null ? draft.receipt : null };
}

function explain(error: unknown, saveWithoutPhoto: () => unknown): SaveFailure {
  if (error instanceof PlatformError && error.code === "QUOTA_EXCEEDED") {
    return {
      title: "No room left for photos",
      text: "This journal has used the space it may use. Save without the photo, or delete expenses with photos you no longer need.",
      actions: [{ label: "Save without photo", run: saveWithoutPhoto }],
    };
  }
  return { title: "The expense was not saved", text: "Your entry is still here. Try again.", actions: [] };
}
