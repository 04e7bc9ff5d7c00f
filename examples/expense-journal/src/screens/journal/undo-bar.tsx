import { Button, Card, Row, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { titleOf } from "../../parts/expense-row.tsx";
import { useJournal } from "../../state/journal-store.ts";

/** Says what was deleted, for as long as it can be brought back. */
export function UndoBar(): ReactNode {
  const deleted = useJournal((state) => state.deleted);
  const undo = useJournal((state) => state.undo);
  if (deleted === null) return null;
  return (
    <Card padding="md" elevated>
      <Row justify="between" gap="md">
        <Text grow numberOfLines={2}>{`Deleted “${titleOf(deleted)}”.`}</Text>
        <Button size="small" variant="secondary" onPress={() => void undo()}>
          Undo
        </Button>
      </Row>
    </Card>
  );
}
