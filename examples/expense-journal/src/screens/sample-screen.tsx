import { Button, Row, Screen, Text, VirtualList } from "@atoll/sdk/ui";
import { useRef } from "react";
import type { ComponentRef, ReactNode } from "react";

import { SAMPLE_COUNT, sampleExpense } from "../model/sample-expenses.ts";
import { ExpenseRow } from "../parts/expense-row.tsx";
import { useRoute } from "../state/route-store.ts";

const PLACES = Array.from({ length: SAMPLE_COUNT }, (_, index) => index);

/** Ten thousand made-up expenses, to see how a long list scrolls. */
export function SampleScreen(): ReactNode {
  const back = useRoute((state) => state.back);
  const list = useRef<ComponentRef<typeof VirtualList>>(null);
  const jump = (index: number) => list.current?.scrollTo({ index });
  return (
    <Screen title="10,000 sample rows" scroll={false} gap="md" onBack={back}>
      <Text size="small" tone="muted">
        Made up, and not part of your journal.
      </Text>
      <Row gap="sm">
        <Button size="small" variant="secondary" onPress={() => jump(0)}>
          First
        </Button>
        <Button size="small" variant="secondary" onPress={() => jump(SAMPLE_COUNT / 2)}>
          Middle
        </Button>
        <Button size="small" variant="secondary" onPress={() => jump(SAMPLE_COUNT - 1)}>
          Last
        </Button>
      </Row>
      <VirtualList
        ref={list}
        data={PLACES}
        keyExtractor={String}
        renderItem={renderPlace}
        estimatedItemSize={68}
        gap="sm"
        accessibilityLabel="Sample expenses"
      />
    </Screen>
  );
}

function renderPlace({ item }: { readonly item: number }): ReactNode {
  return <ExpenseRow expense={sampleExpense(item)} />;
}
