import { Button, Card, Row, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { formatTotal } from "../../model/journal-rows.ts";
import { monthOf } from "../../model/expense.ts";
import { Notice } from "../../parts/notice.tsx";
import { today } from "../../state/draft-store.ts";
import { useJournal } from "../../state/journal-store.ts";
import { useRates } from "../../state/rates-store.ts";
import { useRoute } from "../../state/route-store.ts";
import { useHome } from "../../state/use-home.ts";

/** What stands above the list: this month's total, ways to elsewhere, and what there is to tell. */
export function JournalHeader(): ReactNode {
  const open = useRoute((state) => state.open);
  return (
    <Stack gap="md">
      <JournalNotice />
      <RatesNotice />
      <ThisMonth />
      <Row gap="sm" wrap>
        <Button size="small" variant="secondary" onPress={() => open({ name: "currencies" })}>
          Currencies
        </Button>
        <Button size="small" variant="plain" onPress={() => open({ name: "sample" })}>
          10,000 sample rows
        </Button>
      </Row>
    </Stack>
  );
}

function ThisMonth(): ReactNode {
  const expenses = useJournal((state) => state.expenses);
  const home = useHome();
  const entries = expenses.filter((expense) => monthOf(expense.day) === monthOf(today()));
  return (
    <Card tone="accent" gap="xs">
      <Text size="small">Spent this month</Text>
      <Text size="display" weight="bold" tabular>
        {formatTotal(entries, home)}
      </Text>
      <Text size="small">{entries.length === 1 ? "1 expense" : `${entries.length} expenses`}</Text>
    </Card>
  );
}

function JournalNotice(): ReactNode {
  const notice = useJournal((state) => state.notice);
  const dismiss = useJournal((state) => state.dismissNotice);
  if (notice === null) return null;
  return <Notice tone="caution" title={notice} actions={[{ label: "OK", run: dismiss }]} />;
}

/** Only told where it matters: an expense in another currency, and no rate for it. */
function RatesNotice(): ReactNode {
  const { currency, rates } = useHome();
  const status = useRates((state) => state.status);
  const refresh = useRates((state) => state.refresh);
  const foreign = useJournal((state) => state.expenses.some((expense) => expense.currency !== currency));
  if (!foreign || rates !== null || status !== "failed") return null;
  return (
    <Notice tone="caution" title="No exchange rates" actions={[{ label: "Try again", run: refresh }]}>
      The rates service cannot be reached, so other currencies are added up apart.
    </Notice>
  );
}
