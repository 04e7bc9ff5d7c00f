import { Checkbox, EmptyState, Tabs, VirtualList } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { FILTERS, filtered, isFilter } from "../model/filter.ts";
import type { Filter } from "../model/filter.ts";
import type { Todo } from "../model/todo.ts";
import type { SavedTodos } from "../state/use-saved-todos.ts";
import { TodoRow } from "./todo-row.tsx";

const TABS = Object.entries(FILTERS).map(([value, label]) => ({ value, label }));

/** The todos that the chosen tab lets through, and the box that completes all. */
export function TodoList({ todos, filter, change, show }: SavedTodos): ReactNode {
  return (
    <Tabs
      label="Which todos"
      grow
      items={TABS}
      value={filter}
      onChange={(value) => isFilter(value) && show(value)}
    >
      <VirtualList
        accessibilityLabel="Todos"
        data={filtered(todos, filter)}
        keyExtractor={({ id }) => id}
        renderItem={renderTodo}
        estimatedItemSize={48}
        dividers
        header={<CompleteAll todos={todos} change={change} />}
        empty={<NothingHere filter={filter} />}
      />
    </Tabs>
  );
}

function renderTodo({ item }: { readonly item: Todo }): ReactNode {
  return <TodoRow todo={item} />;
}

function CompleteAll({ todos, change }: Pick<SavedTodos, "todos" | "change">): ReactNode {
  const done = todos.filter(({ completed }) => completed).length;
  return (
    <Checkbox
      label="Mark all as complete"
      value={done === todos.length}
      mixed={done > 0 && done < todos.length}
      onChange={(completed) => change({ kind: "completeAll", completed })}
    />
  );
}

function NothingHere({ filter }: { readonly filter: Filter }): ReactNode {
  return (
    <EmptyState icon="circle-check" title={filter === "active" ? "All done" : "Nothing completed yet"} />
  );
}
