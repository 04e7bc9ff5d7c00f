import { platform } from "@atoll/sdk";

import { isFilter } from "../model/filter.ts";
import type { Filter } from "../model/filter.ts";
import { decodeTodos } from "../model/todo.ts";
import type { Todo } from "../model/todo.ts";

const TODOS = "todos-atoll";
const FILTER = "filter";
const ASIDE = "todos-unreadable";

let queue: Promise<unknown> = Promise.resolve();

/** Stores the todos, after what is being stored already. Rejects when there is no room. */
export function saveTodos(todos: readonly Todo[]): Promise<void> {
  const saved = queue.then(async () => {
    await platform.storage.set(TODOS, JSON.stringify(todos));
  });
  queue = saved.catch(() => undefined);
  return saved;
}

/** Stores which todos are shown. That it is kept is a convenience, so nobody hears when it is not. */
export function saveFilter(filter: Filter): void {
  void platform.storage.set(FILTER, filter).catch(() => undefined);
}

/** What was stored the last time. Rejects when it cannot be read at all. */
export async function readTodos(): Promise<{ readonly todos: readonly Todo[]; readonly filter: Filter }> {
  const filter = await platform.storage.get(FILTER);
  const text = await platform.storage.get(TODOS);
  const todos = text === null ? [] : decodeTodos(text);
  // What another version wrote is somebody's data all the same: it is kept, out of the way.
  if (text !== null && todos === null) await platform.storage.set(`${ASIDE}:${Date.now()}`, text);
  return { todos: todos ?? [], filter: isFilter(filter) ? filter : "all" };
}
