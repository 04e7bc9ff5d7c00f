import type { Todo } from "./todo.ts";

/** Which todos are shown, with the words of its tab. */
export const FILTERS = { all: "All", active: "Active", completed: "Completed" } as const;

export type Filter = keyof typeof FILTERS;

export function isFilter(value: unknown): value is Filter {
  return typeof value === "string" && Object.hasOwn(FILTERS, value);
}

/** The todos that a filter lets through. */
export function filtered(todos: readonly Todo[], filter: Filter): readonly Todo[] {
  if (filter === "all") return todos;
  return todos.filter(({ completed }) => completed === (filter === "completed"));
}
