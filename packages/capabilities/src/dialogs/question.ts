/** What a host is to draw for a mini-app. All words are the mini-app's developer's. */
export type DialogQuestion = {
  readonly message: string;
  /** Words of the button that agrees. */
  readonly accept: string;
  /** Words of the button that does not; absent where there is only one. */
  readonly cancel?: string;
  /** True when agreeing destroys something. */
  readonly critical?: boolean;
  /** Present where a line of text is asked for. */
  readonly field?: { readonly value: string; readonly placeholder: string; readonly maxLength: number };
};

/** What the person did; `text` is what stood in the field. */
export type DialogAnswer = { readonly accepted: boolean; readonly text: string };
