import { Button, Screen, TextField } from "@atoll/sdk/ui";
import { useEffect, useRef } from "react";
import type { ComponentRef, ReactNode } from "react";

import { CURRENCIES, CURRENCY_CODES } from "../model/currency.ts";
import { CATEGORIES, CATEGORY_NAMES } from "../model/expense.ts";
import { ChoiceRow } from "../parts/choice-row.tsx";
import { Notice } from "../parts/notice.tsx";
import { isTouched, useDraft } from "../state/draft-store.ts";
import type { Draft } from "../state/draft-store.ts";
import { useRates } from "../state/rates-store.ts";
import { useRoute } from "../state/route-store.ts";
import { useSettings } from "../state/settings-store.ts";
import { ConvertedHint } from "./edit/converted-hint.tsx";
import { DayField } from "./edit/day-field.tsx";
import { ReceiptField } from "./edit/receipt-field.tsx";
import { useSaving } from "./edit/use-saving.ts";

/** The form of an expense, new or to be changed. */
export function EditScreen(): ReactNode {
  const draft = useDraft((state) => state.draft);
  return draft === null ? null : <Form draft={draft} />;
}

function Form({ draft }: { readonly draft: Draft }): ReactNode {
  const edit = useDraft((state) => state.edit);
  const back = useRoute((state) => state.back);
  const amount = useRef<ComponentRef<typeof TextField>>(null);
  // What is wrong may be out of sight where the form is long.
  const showAmount = () => void amount.current?.focus();
  const { amountProblem, failure, isSaving, save } = useSaving(draft, showAmount);
  useRatesFor(draft);
  return (
    <Screen title={draft.changes === null ? "New expense" : "Edit expense"} onBack={back}>
      <TextField
        ref={amount}
        label="Amount"
        placeholder="0.00"
        keyboard="decimal"
        autoFocus={draft.changes === null}
        value={draft.amountText}
        maxLength={20}
        error={amountProblem}
        onChangeText={(amountText) => edit({ amountText })}
      />
      <ChoiceRow
        label="Currency"
        options={CURRENCY_CODES}
        chosen={draft.currency}
        nameOf={(code) => code}
        onChoose={(currency) => edit({ currency })}
      />
      <ConvertedHint draft={draft} />
      <TextField
        label="What for"
        placeholder="Lunch with Ana"
        value={draft.note}
        maxLength={120}
        onChangeText={(note) => edit({ note })}
        onSubmit={() => save()}
      />
      <ChoiceRow
        label="Category"
        options={CATEGORY_NAMES}
        chosen={draft.category}
        nameOf={(category) => CATEGORIES[category]}
        onChoose={(category) => edit({ category })}
      />
      <DayField day={draft.day} onChange={(day) => edit({ day })} />
      <ReceiptField draft={draft} />
      {failure !== null && (
        <Notice tone="critical" title={failure.title} actions={failure.actions}>
          {failure.text}
        </Notice>
      )}
      <Button size="large" loading={isSaving} onPress={() => save()}>
        Save expense
      </Button>
      <ClearButton draft={draft} />
    </Screen>
  );
}

/** A draft is kept when the form is left; this is how to be rid of it. */
function ClearButton({ draft }: { readonly draft: Draft }): ReactNode {
  const home = useSettings((state) => state.home);
  const { discard, begin } = useDraft.getState();
  if (draft.changes !== null || !isTouched(draft)) return null;
  const clear = () => {
    discard();
    begin(home);
  };
  return (
    <Button variant="plain" onPress={clear}>
      Start over
    </Button>
  );
}

/** Another currency than the home currency needs a rate. */
function useRatesFor({ currency }: Draft): void {
  const home = useSettings((state) => state.home);
  const ensure = useRates((state) => state.ensure);
  const isForeign = currency !== home && currency in CURRENCIES;
  useEffect(() => {
    if (isForeign) void ensure();
  }, [isForeign, ensure]);
}
