import { Button, Screen, Text, VirtualList } from "@atoll/sdk/ui";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ComponentRef, ReactNode, RefObject } from "react";

import { journalRows } from "../model/journal-rows.ts";
import type { JournalRow } from "../model/journal-rows.ts";
import { Notice } from "../parts/notice.tsx";
import { useDraft } from "../state/draft-store.ts";
import { useJournal } from "../state/journal-store.ts";
import { useRoute } from "../state/route-store.ts";
import { useSettings } from "../state/settings-store.ts";
import { useHome } from "../state/use-home.ts";
import { JournalEntry, MonthHeading } from "./journal/journal-entry.tsx";
import { JournalHeader } from "./journal/journal-header.tsx";
import { FirstUse } from "./journal/first-use.tsx";
import { UndoBar } from "./journal/undo-bar.tsx";

/** The journal: what was spent, by month, and the way to add more. */
export function JournalScreen(): ReactNode {
  const status = useJournal((state) => state.status);
  if (status === "loading") {
    return (
      <Screen title="Expense Journal">
        <Text tone="muted">Opening your journal…</Text>
      </Screen>
    );
  }
  return status === "failed" ? <FailedJournal /> : <OpenJournal />;
}

function FailedJournal(): ReactNode {
  const load = useJournal((state) => state.load);
  return (
    <Screen title="Expense Journal">
      <Notice
        tone="critical"
        title="Your journal could not be opened"
        actions={[{ label: "Try again", run: load }]}
      >
        It is still on this device. Nothing was changed.
      </Notice>
    </Screen>
  );
}

function OpenJournal(): ReactNode {
  const expenses = useJournal((state) => state.expenses);
  const home = useHome();
  const rows = useMemo(() => journalRows(expenses, home), [expenses, home]);
  const list = useRef<ListRef>(null);
  useReturn(list, rows);
  const renderItem = useCallback(({ item }: { readonly item: JournalRow }) => <JournalItem row={item} />, []);
  return (
    <Screen title="Expense Journal" scroll={false} gap="md">
      <VirtualList
        ref={list}
        data={rows}
        keyExtractor={keyOf}
        renderItem={renderItem}
        estimatedItemSize={76}
        gap="sm"
        accessibilityLabel="Expenses by month"
        header={<JournalHeader />}
        empty={<FirstUse />}
      />
      <UndoBar />
      <AddButton />
    </Screen>
  );
}

type ListRef = ComponentRef<typeof VirtualList>;

/** Rows that fit above the fold of most screens. */
const IN_SIGHT = 4;

/** Scrolls back to the expense that was opened from here, if it lies further down. */
function useReturn(list: RefObject<ListRef | null>, rows: readonly JournalRow[]): void {
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === useRoute.getState().lastExpense);
    if (index > IN_SIGHT) list.current?.scrollTo({ index: index - IN_SIGHT, animated: false });
    // Once, when the journal is shown again: later changes of the rows move nobody.
  }, []);
}

function keyOf(row: JournalRow): string {
  return row.key;
}

function JournalItem({ row }: { readonly row: JournalRow }): ReactNode {
  if (row.kind === "month") return <MonthHeading month={row.month} total={row.total} />;
  return <JournalEntry expense={row.expense} />;
}

function AddButton(): ReactNode {
  const home = useSettings((state) => state.home);
  const begin = useDraft((state) => state.begin);
  const open = useRoute((state) => state.open);
  const add = () => {
    begin(home);
    open({ name: "edit" });
  };
  return (
    <Button size="large" onPress={add}>
      Add expense
    </Button>
  );
}
