import { Box, Button, Row, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { itemsLeft } from "../model/todo-list.ts";
import type { SavedTodos } from "../state/use-saved-todos.ts";

/** How many are left, and the way to be rid of those that are done. */
export function TodoFooter({ todos, change }: Pick<SavedTodos, "todos" | "change">): ReactNode {
  const done = todos.filter(({ completed }) => completed).length;
  return (
    // As high as the button, so that nothing moves when that comes or goes.
    <Box minHeight={44} justify="center">
      <Row justify="between" gap="sm" wrap>
        <Text tone="muted" tabular>
          {itemsLeft(todos)}
        </Text>
        {done > 0 && (
          <Button size="small" variant="plain" onPress={() => change({ kind: "clearCompleted" })}>
            {`Clear completed (${done})`}
          </Button>
        )}
      </Row>
    </Box>
  );
}
