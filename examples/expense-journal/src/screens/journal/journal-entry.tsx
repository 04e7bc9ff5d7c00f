import { Heading, Row, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import type { Expense } from "../../model/expense.ts";
import { monthInWords } from "../../model/words.ts";
import { ExpenseRow } from "../../parts/expense-row.tsx";
import { useReceipt } from "../../state/receipts.ts";
import { useRoute } from "../../state/route-store.ts";
import { convertedAmount, useHome } from "../../state/use-home.ts";

/** A month and what was spent in it. */
export function MonthHeading({
  month,
  total,
}: {
  readonly month: string;
  readonly total: string;
}): ReactNode {
  return (
    <Row justify="between" gap="md" paddingY="sm">
      <Heading level={2} grow>
        {monthInWords(month)}
      </Heading>
      <Text weight="semibold" tabular>
        {total}
      </Text>
    </Row>
  );
}

/** An expense of the journal; opens when pressed. */
export function JournalEntry({ expense }: { readonly expense: Expense }): ReactNode {
  const home = useHome();
  const receipt = useReceipt(expense);
  const open = useRoute((state) => state.open);
  return (
    <ExpenseRow
      expense={expense}
      converted={convertedAmount(expense, home)}
      photo={receipt.status === "ready" ? receipt.photo : null}
      onPress={() => open({ name: "expense", id: expense.id })}
    />
  );
}
