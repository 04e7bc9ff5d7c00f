/** Bodies of asynchronous functions, by what they show, with what they return as JSON. */
export type Snippets = Readonly<Record<string, { readonly source: string; readonly expected: unknown }>>;
