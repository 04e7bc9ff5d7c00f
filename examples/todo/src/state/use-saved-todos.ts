import { useCallback, useEffect, useReducer, useState } from "react";
import type { Dispatch } from "react";

import type { Filter } from "../model/filter.ts";
import { changed } from "../model/todo-list.ts";
import type { Change } from "../model/todo-list.ts";
import type { Todo } from "../model/todo.ts";
import { readTodos, saveFilter, saveTodos } from "./todo-files.ts";

export type SavedTodos = {
  readonly status: "loading" | "ready" | "failed";
  readonly todos: readonly Todo[];
  readonly filter: Filter;
  /** True while the last change could not be stored. */
  readonly isUnsaved: boolean;
  readonly change: Dispatch<Change>;
  show(filter: Filter): void;
  load(): void;
  save(): void;
};

/** The todos as they were left, each change stored as it is made. */
export function useSavedTodos(): SavedTodos {
  const [todos, change] = useReducer(changed, []);
  const [filter, setFilter] = useState<Filter>("all");
  const [status, setStatus] = useState<SavedTodos["status"]>("loading");
  const [isUnsaved, setUnsaved] = useState(false);
  const load = useCallback(async () => {
    setStatus("loading");
    try {
      const stored = await readTodos();
      change({ kind: "read", todos: stored.todos });
      setFilter(stored.filter);
      setStatus("ready");
    } catch {
      setStatus("failed");
    }
  }, []);
  const save = useCallback(() => {
    saveTodos(todos).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    );
  }, [todos]);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    if (status === "ready") save();
  }, [status, save]);
  const show = useCallback((next: Filter) => {
    setFilter(next);
    saveFilter(next);
  }, []);
  return { status, todos, filter, isUnsaved, change, show, load: () => void load(), save };
}
