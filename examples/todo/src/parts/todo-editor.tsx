import { IconButton, Row, TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { MAX_TITLE } from "../model/todo.ts";
import type { Todo } from "../model/todo.ts";
import { useTodos } from "../state/todos-context.ts";
import { useLeaving } from "./use-leaving.ts";

/** Edits a title in place. Enter and leaving the field keep the edit, Cancel drops it. */
export function TodoEditor({ todo }: { readonly todo: Todo }): ReactNode {
  const { change, endEdit } = useTodos();
  const [title, setTitle] = useState(todo.title);
  const keep = (text: string) => {
    change({ kind: "rename", id: todo.id, title: text });
    endEdit(todo.id);
  };
  const { leave, stay } = useLeaving(keep);
  const cancel = () => {
    stay();
    endEdit(todo.id);
  };
  return (
    <Row gap="xs">
      <TextField
        label="Title"
        labelHidden
        grow
        autoFocus
        maxLength={MAX_TITLE}
        value={title}
        onChangeText={setTitle}
        onSubmit={keep}
        onFocus={stay}
        onBlur={() => leave(title)}
      />
      <IconButton icon="x" label="Cancel the edit" onPress={cancel} />
    </Row>
  );
}
