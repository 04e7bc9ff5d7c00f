import { TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { Dispatch, ReactNode } from "react";

import type { Change } from "../model/todo-list.ts";
import { MAX_TITLE } from "../model/todo.ts";

/** Takes what needs to be done; Enter puts it on the list. */
export function NewTodo({ change }: { readonly change: Dispatch<Change> }): ReactNode {
  const [title, setTitle] = useState("");
  const add = (text: string) => {
    change({ kind: "add", id: crypto.randomUUID(), title: text });
    setTitle("");
  };
  return (
    <TextField
      label="New todo"
      labelHidden
      placeholder="What needs to be done?"
      autoFocus
      maxLength={MAX_TITLE}
      value={title}
      onChangeText={setTitle}
      onSubmit={add}
    />
  );
}
