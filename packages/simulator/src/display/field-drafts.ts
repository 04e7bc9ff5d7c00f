import type { RemoteNode, RemoteTree } from "@atoll/host";
import { answered, edited } from "@atoll/ui/draft";
import type { Draft } from "@atoll/ui/draft";

/** The texts in the fields of a mini-app, held as the kit's host half holds them. */
export type FieldDrafts = {
  /** What stands in a field. */
  get(field: RemoteNode): Draft;
  /** A person's edit. */
  type(field: RemoteNode, text: string): Draft;
  /** Applies what the mini-app answered. Called after each commit. */
  update(tree: RemoteTree): void;
};

export function createFieldDrafts(): FieldDrafts {
  // Fields nobody has touched show what the mini-app says, so only the others are kept.
  const touched = new Map<number, Draft>();
  const get = (field: RemoteNode) => touched.get(field.id) ?? initial(field);
  return {
    get,
    type(field, text) {
      const draft = edited(get(field), text);
      touched.set(field.id, draft);
      return draft;
    },
    update(tree) {
      for (const [id, draft] of touched) {
        const field = tree.get(id);
        if (field === undefined) touched.delete(id);
        else touched.set(id, answered(draft, valueOf(field), editOf(field)));
      }
    },
  };
}

function initial(field: RemoteNode): Draft {
  return { value: valueOf(field) ?? "", edit: editOf(field) ?? 0 };
}

function valueOf({ props }: RemoteNode): string | undefined {
  const value = props["value"];
  return typeof value === "string" ? value : undefined;
}

function editOf({ props }: RemoteNode): number | undefined {
  const edit = props["edit"];
  return typeof edit === "number" ? edit : undefined;
}
