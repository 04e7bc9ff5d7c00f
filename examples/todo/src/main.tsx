import { Banner, ErrorState, Screen, Text } from "@atoll/sdk/ui";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";

import { NewTodo } from "./parts/new-todo.tsx";
import { TodoFooter } from "./parts/todo-footer.tsx";
import { TodoList } from "./parts/todo-list.tsx";
import { TodosContext } from "./state/todos-context.ts";
import { useSavedTodos } from "./state/use-saved-todos.ts";
import type { SavedTodos } from "./state/use-saved-todos.ts";

/** What needs to be done. */
export default function App(): ReactNode {
  const saved = useSavedTodos();
  return (
    <Screen title="Todos" scroll={false} gap="md">
      <Body saved={saved} />
    </Screen>
  );
}

function Body({ saved }: { readonly saved: SavedTodos }): ReactNode {
  if (saved.status === "loading") return <Text tone="muted">Opening your todos…</Text>;
  if (saved.status === "failed") {
    return (
      <ErrorState title="Your todos could not be opened" onRetry={saved.load}>
        They are still on this device. Nothing was changed.
      </ErrorState>
    );
  }
  return <Todos saved={saved} />;
}

function Todos({ saved }: { readonly saved: SavedTodos }): ReactNode {
  const { todos, change, isUnsaved, save } = saved;
  const [editing, setEditing] = useState<string | null>(null);
  const context = useMemo(
    () => ({
      change,
      editing,
      edit: setEditing,
      endEdit: (id: string) => setEditing((current) => (current === id ? null : current)),
    }),
    [change, editing],
  );
  return (
    <TodosContext value={context}>
      <NewTodo change={change} />
      {isUnsaved && (
        <Banner tone="caution" title="Not saved" actionLabel="Try again" onAction={save}>
          The last change is not kept on this device yet.
        </Banner>
      )}
      {todos.length > 0 && <TodoList {...saved} />}
      {todos.length > 0 && <TodoFooter todos={todos} change={change} />}
    </TodosContext>
  );
}
