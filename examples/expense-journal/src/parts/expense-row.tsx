import { Card, Image, Row, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { formatMoney } from "../model/currency.ts";
import { CATEGORIES } from "../model/expense.ts";
import type { Expense } from "../model/expense.ts";
import { dayInWords } from "../model/words.ts";

export type ExpenseRowProps = {
  readonly expense: Expense;
  /** The amount in the home currency, where that is another. */
  readonly converted?: string | null;
  /** The receipt, once it is there. */
  readonly photo?: { readonly blob: number } | null;
  readonly onPress?: () => unknown;
};

/** One expense in a list. */
export function ExpenseRow({ expense, converted = null, photo = null, onPress }: ExpenseRowProps): ReactNode {
  const title = titleOf(expense);
  const amount = formatMoney(expense.amount, expense.currency);
  const category = expense.note === "" ? [] : [CATEGORIES[expense.category]];
  const facts = [...category, dayInWords(expense.day)].join(" · ");
  // In the order of what is seen: people who see the row may also speak its name.
  const spoken = [
    title,
    facts,
    amount,
    ...(converted === null ? [] : [`≈ ${converted}`]),
    ...(expense.receipt === null ? [] : ["with receipt"]),
  ].join(", ");
  return (
    <Card padding="md" accessibilityLabel={spoken} onPress={onPress}>
      <Row gap="md">
        {photo !== null && <Image source={photo} alt="" width={44} height={44} radius="sm" />}
        <Stack grow gap="xs">
          <Text weight="medium" numberOfLines={1}>
            {title}
          </Text>
          <Text size="small" tone="muted" numberOfLines={1}>
            {facts}
          </Text>
        </Stack>
        <Stack align="end" gap="xs">
          <Text weight="semibold" tabular>
            {amount}
          </Text>
          {converted !== null && (
            <Text size="small" tone="muted" tabular>
              {`≈ ${converted}`}
            </Text>
          )}
        </Stack>
      </Row>
    </Card>
  );
}

/** What an expense is called: its note, or its category when it has none. */
export function titleOf(expense: Expense): string {
  return expense.note === "" ? CATEGORIES[expense.category] : expense.note;
}
