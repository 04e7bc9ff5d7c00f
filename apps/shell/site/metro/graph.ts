/** The part of Metro's graph that linking needs: the files Metro found, and what it made of each. */
export type MetroGraph = { readonly dependencies: ReadonlyMap<string, MetroModule> };

export type MetroModule = {
  readonly dependencies: ReadonlyMap<string, MetroDependency>;
  readonly output: readonly { readonly type: string; readonly data: { readonly code: string } }[];
  getSource(): Uint8Array;
};

/** An import of a module. Without a path: an optional one of something that is not installed. */
export type MetroDependency = {
  readonly absolutePath?: string;
  readonly data: { readonly name: string; readonly data: { readonly isESMImport?: boolean } };
};
