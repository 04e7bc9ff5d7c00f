import { createContext, useContext } from "react";
import type { Dispatch } from "react";

import type { Change } from "../model/todo-list.ts";

/** What the rows of the list share: how to change it, and which of them is being edited. */
export type TodosContextValue = {
  readonly change: Dispatch<Change>;
  /** Id of the todo that is being edited. Not stored: an edit does not outlive its session. */
  readonly editing: string | null;
  edit(id: string): void;
  /** Ends the edit of a todo; another that has begun since goes on. */
  endEdit(id: string): void;
};

export const TodosContext = createContext<TodosContextValue | null>(null);

/** What the rows share, for a row. */
export function useTodos(): TodosContextValue {
  const value = useContext(TodosContext);
  if (value === null) throw new Error("A row is drawn outside of a TodosContext.");
  return value;
}
