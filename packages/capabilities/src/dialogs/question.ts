/** What a host is to draw for a mini-app. All words are the mini-app's developer's. */
export type DialogQuestion = {
  readonly message: string;
  /** Words of the button that agrees. */
  readonly accept: string;
  /** Words of the button that does not; absent where there is only one. */
  readonly cancel?: string;
  /** True when agreeing destroys something. */
  readonly critical?: boolean;
  /** Present where one of several actions is asked for, in place of `accept`. */
  readonly actions?: readonly { readonly label: string; readonly critical: boolean }[];
  /** Present where a line of text is asked for. */
  readonly field?: { readonly value: string; readonly placeholder: string; readonly maxLength: number };
};

/** What the person did; `text` is what stood in the field, `action` the index of the one chosen. */
export type DialogAnswer = { readonly accepted: boolean; readonly text: string; readonly action?: number };

/** What a host is to show over a mini-app without asking anything; the words are the developer's. */
export type DialogNotice =
  | { readonly kind: "toast"; readonly message: string; readonly durationMs: number }
  /** Null: it is over. */
  | { readonly kind: "loading"; readonly message: string | null };
