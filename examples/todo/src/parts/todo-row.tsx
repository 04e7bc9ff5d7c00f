import { Checkbox, IconButton, Row, Stack } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import type { Todo } from "../model/todo.ts";
import { useTodos } from "../state/todos-context.ts";
import { TodoEditor } from "./todo-editor.tsx";

/** A todo: done or not, to be edited or deleted; while it is edited, only that. */
export function TodoRow({ todo }: { readonly todo: Todo }): ReactNode {
  const { change, editing, edit } = useTodos();
  const { id, title, completed } = todo;
  if (editing === id) return <TodoEditor todo={todo} />;
  return (
    <Row gap="xs">
      <Stack grow>
        <Checkbox
          label={title}
          value={completed}
          onChange={(value) => change({ kind: "complete", id, completed: value })}
        />
      </Stack>
      <IconButton icon="pencil" label={`Edit ${title}`.slice(0, 200)} onPress={() => edit(id)} />
      <IconButton
        icon="trash"
        label={`Delete ${title}`.slice(0, 200)}
        onPress={() => change({ kind: "remove", id })}
      />
    </Row>
  );
}
