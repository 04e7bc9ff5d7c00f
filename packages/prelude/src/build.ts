import { preludeText } from "#prelude-text";

/** The API level that this tree builds. */
export const API_LEVEL = 1;

/** Text of a prelude: evaluates to `(send) => receive`, see the SandboxEngine port. */
export type Prelude = { readonly name: string; readonly source: string; readonly apiLevel: number };

export type PreludeOptions = {
  /** React's warnings and readable code; for development. */
  readonly development?: boolean;
};

/** The prelude of guest, React, SDK and UI kit: bundled from the sources of a checkout, or read from a packed package. */
export async function buildPrelude({ development = false }: PreludeOptions = {}): Promise<Prelude> {
  return {
    name: `prelude-${API_LEVEL}.js`,
    source: await preludeText(development),
    apiLevel: API_LEVEL,
  };
}

let built: Promise<Prelude> | undefined;

/** The production prelude of this tree, built at most once per process. */
export function loadPrelude(): Promise<Prelude> {
  built ??= buildPrelude();
  return built;
}
