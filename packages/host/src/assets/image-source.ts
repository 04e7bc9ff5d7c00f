/** An image as a mini-app may name it: a file of its package, an https address of a declared domain, or a blob. */
export type ImageSource = string | { readonly blob: number };
