import type { Todo } from "./todo.ts";

/** What can be done to the list. */
export type Change =
  | { readonly kind: "read"; readonly todos: readonly Todo[] }
  | { readonly kind: "add"; readonly id: string; readonly title: string }
  | { readonly kind: "complete"; readonly id: string; readonly completed: boolean }
  | { readonly kind: "completeAll"; readonly completed: boolean }
  | { readonly kind: "rename"; readonly id: string; readonly title: string }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "clearCompleted" };

/** The list after a change. Titles are trimmed; one of nothing adds nothing, and takes a todo away that gets it. */
export function changed(todos: readonly Todo[], change: Change): readonly Todo[] {
  switch (change.kind) {
    case "read":
      return change.todos;
    case "add":
      return withTitle(todos, change);
    case "complete":
      return todos.map((todo) => (todo.id === change.id ? { ...todo, completed: change.completed } : todo));
    case "completeAll":
      return todos.map((todo) => ({ ...todo, completed: change.completed }));
    case "rename":
      return renamed(todos, change);
    case "remove":
      return todos.filter(({ id }) => id !== change.id);
    case "clearCompleted":
      return todos.filter(({ completed }) => !completed);
  }
}

type Titled = Pick<Todo, "id" | "title">;

function withTitle(todos: readonly Todo[], { id, title }: Titled): readonly Todo[] {
  const trimmed = title.trim();
  return trimmed === "" ? todos : [...todos, { id, title: trimmed, completed: false }];
}

function renamed(todos: readonly Todo[], { id, title }: Titled): readonly Todo[] {
  const trimmed = title.trim();
  if (trimmed === "") return todos.filter((todo) => todo.id !== id);
  return todos.map((todo) => (todo.id === id ? { ...todo, title: trimmed } : todo));
}

/** "0 items left", "1 item left". */
export function itemsLeft(todos: readonly Todo[]): string {
  const left = todos.filter(({ completed }) => !completed).length;
  return `${left} ${left === 1 ? "item" : "items"} left`;
}
