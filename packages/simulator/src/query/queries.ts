import type { RemoteNode } from "@atoll/host";

import type { Patience } from "../wait/patience.ts";
import type { TextMatch } from "./match.ts";
import type { Role } from "./role.ts";
import { byLabel, byRole, byText, findAll } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** Where to look, and what to say when nothing is there. */
export type Scope = {
  root(): RemoteNode;
  /** True when nothing will change any more. */
  isOver(): boolean;
  describe(): string;
  readonly patience: Patience;
};

type Finders<Args extends readonly unknown[]> = {
  /** The one match. Throws for none and for several. */
  get(...args: Args): RemoteNode;
  /** All matches, at least one. */
  getAll(...args: Args): RemoteNode[];
  /** The one match, or null. Throws for several. */
  query(...args: Args): RemoteNode | null;
  /** Waits for the one match. */
  find(...args: Args): Promise<RemoteNode>;
};

type Named<Args extends readonly unknown[], Name extends string> = {
  readonly [K in keyof Finders<Args> as `${K & string}By${Name}`]: Finders<Args>[K];
};

/**
 * Ways to find a node by what people see or hear. `get…` for what is there now, `query…` for what may be absent, `find…` to
 * wait for it. A text is matched whole, a pattern anywhere.
 */
export type Queries = Named<[text: TextMatch], "Text"> &
  Named<[role: Role, options?: { readonly name?: TextMatch }], "Role"> &
  Named<[label: TextMatch], "Label">;

/** The queries over a scope. */
export function createQueries(scope: Scope): Queries {
  const text = findersOf(scope, byText);
  const role = findersOf(scope, byRole);
  const label = findersOf(scope, byLabel);
  return {
    getByText: text.get,
    getAllByText: text.getAll,
    queryByText: text.query,
    findByText: text.find,
    getByRole: role.get,
    getAllByRole: role.getAll,
    queryByRole: role.query,
    findByRole: role.find,
    getByLabel: label.get,
    getAllByLabel: label.getAll,
    queryByLabel: label.query,
    findByLabel: label.find,
  };
}

function findersOf<Args extends readonly unknown[]>(
  scope: Scope,
  wantedOf: (...args: Args) => Wanted,
): Finders<Args> {
  const all = (wanted: Wanted) => findAll(scope.root(), wanted);
  const fail = (said: string) => new Error(`${said}\n${scope.describe()}`);
  const only = (found: readonly RemoteNode[], wanted: Wanted): RemoteNode | undefined => {
    if (found.length > 1)
      throw fail(`${found.length} nodes have ${wanted.description}; only one was expected.`);
    return found[0];
  };
  const nothing = (wanted: Wanted) => fail(`No node has ${wanted.description}.`);
  return {
    get(...args) {
      const wanted = wantedOf(...args);
      const found = only(all(wanted), wanted);
      if (found === undefined) throw nothing(wanted);
      return found;
    },
    getAll(...args) {
      const wanted = wantedOf(...args);
      const found = all(wanted);
      if (found.length === 0) throw nothing(wanted);
      return found;
    },
    query(...args) {
      const wanted = wantedOf(...args);
      return only(all(wanted), wanted) ?? null;
    },
    find(...args) {
      const wanted = wantedOf(...args);
      return scope.patience.until(
        () => {
          const found = all(wanted);
          if (found.length === 0 && scope.isOver()) throw nothing(wanted);
          return found.length === 1 ? found[0] : undefined;
        },
        () => (all(wanted).length > 1 ? fail(`Several nodes have ${wanted.description}.`) : nothing(wanted)),
      );
    },
  };
}
