import { Button, Card, Image, Row, Screen, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { formatMoney } from "../model/currency.ts";
import { CATEGORIES } from "../model/expense.ts";
import type { Expense } from "../model/expense.ts";
import { dayInWords } from "../model/words.ts";
import { titleOf } from "../parts/expense-row.tsx";
import { FactRow } from "../parts/fact-row.tsx";
import { useDraft } from "../state/draft-store.ts";
import { useJournal } from "../state/journal-store.ts";
import { useReceipt } from "../state/receipts.ts";
import { useRoute } from "../state/route-store.ts";
import { convertedAmount, useHome } from "../state/use-home.ts";

/** One expense with its receipt. */
export function ExpenseScreen({ id }: { readonly id: string }): ReactNode {
  const expense = useJournal((state) => state.expenses.find((entry) => entry.id === id));
  const back = useRoute((state) => state.back);
  return (
    <Screen title="Expense" onBack={back}>
      {expense === undefined ? (
        <Text tone="muted">This expense is no longer in the journal.</Text>
      ) : (
        <Details expense={expense} />
      )}
    </Screen>
  );
}

function Details({ expense }: { readonly expense: Expense }): ReactNode {
  const home = useHome();
  const converted = convertedAmount(expense, home);
  return (
    <>
      <Card gap="md">
        <Text size="large" weight="medium">
          {titleOf(expense)}
        </Text>
        <Text size="display" weight="bold" tabular>
          {formatMoney(expense.amount, expense.currency)}
        </Text>
        {converted !== null && <FactRow name={`In ${home.currency}`} value={`≈ ${converted}`} />}
        <FactRow name="Category" value={CATEGORIES[expense.category]} />
        <FactRow name="Day" value={dayInWords(expense.day)} />
      </Card>
      <ReceiptCard expense={expense} />
      <Actions expense={expense} />
    </>
  );
}

function ReceiptCard({ expense }: { readonly expense: Expense }): ReactNode {
  const receipt = useReceipt(expense);
  if (receipt.status === "none") return null;
  return (
    <Card gap="sm">
      <Text size="small" tone="muted">
        {receipt.status === "missing" ? "The photo of the receipt is no longer there." : "Receipt"}
      </Text>
      {receipt.status === "ready" && (
        <Image source={receipt.photo} alt={`Receipt of ${titleOf(expense)}`} fit="contain" />
      )}
    </Card>
  );
}

function Actions({ expense }: { readonly expense: Expense }): ReactNode {
  const change = useDraft((state) => state.change);
  const remove = useJournal((state) => state.remove);
  const { open, back } = useRoute.getState();
  const edit = () => {
    change(expense);
    open({ name: "edit" });
  };
  // Deleting can be undone in the journal, so it need not ask first.
  const deleteIt = () => {
    void remove(expense.id);
    back();
  };
  return (
    <Row gap="sm">
      <Button grow variant="secondary" onPress={edit}>
        Edit
      </Button>
      <Button grow variant="danger" onPress={deleteIt}>
        Delete
      </Button>
    </Row>
  );
}
