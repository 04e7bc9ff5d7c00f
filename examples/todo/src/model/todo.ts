/** Longest title: as much as a label holds. */
export const MAX_TITLE = 200;

export type Todo = { readonly id: string; readonly title: string; readonly completed: boolean };

/** Todos read from stored text, or null when it is none that this version writes. */
export function decodeTodos(text: string): readonly Todo[] | null {
  const value = readJson(text);
  if (!Array.isArray(value)) return null;
  const todos = value.map(decodeTodo);
  const known = todos.filter((todo) => todo !== null);
  const ids = new Set(known.map(({ id }) => id));
  return ids.size === todos.length ? known : null;
}

function decodeTodo(value: unknown): Todo | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("id" in value && "title" in value && "completed" in value)) return null;
  const { id, title, completed } = value;
  if (typeof id !== "string" || typeof title !== "string" || typeof completed !== "boolean") return null;
  return { id, title: title.slice(0, MAX_TITLE), completed };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
