/** A key that was pressed, as browsers tell it. */
export type KeyPress = {
  readonly key: string;
  readonly repeat?: boolean;
  readonly shiftKey?: boolean;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};
