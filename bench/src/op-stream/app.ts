import { createElement, useState } from "react";
import type { ElementType } from "react";

/** The same list for both renderers: each row is a view with a text and a button. */
export type Kit = { readonly View: ElementType; readonly Text: ElementType; readonly Button: ElementType };

export type ListState = { readonly reversed: boolean; readonly renders: number; readonly presses: number };

/** Lets the bench drive the list from outside, as an app's own state would. */
export type Controls = { set(change: (state: ListState) => ListState): void };

/** Makes the list; a press on any button changes every tenth row. */
export function createList(kit: Kit, rows: number, controls: Controls): ElementType {
  const { View, Text, Button } = kit;
  return function List() {
    const [state, setState] = useState<ListState>({ reversed: false, renders: 0, presses: 0 });
    controls.set = setState;
    const order = Array.from({ length: rows }, (_, index) => (state.reversed ? rows - 1 - index : index));
    return createElement(
      View,
      { gap: "sm" },
      order.map((row) => {
        const shown = row % 10 === 0 ? state.presses : 0;
        const press = (): void => setState((now) => ({ ...now, presses: now.presses + 1 }));
        return createElement(
          View,
          { key: row, gap: "sm" },
          createElement(Text, { numberOfLines: 1 }, `Row ${row}, ${shown}`),
          createElement(Button, { variant: "plain", onPress: press }),
        );
      }),
    );
  };
}

/** One of the two renderers under test: guest, wire and host side together. */
export type Contender = {
  readonly name: string;
  mount(): void;
  update(change: (state: ListState) => ListState): void;
  /** An event of the host for the button of a row, all the way back to the changed host tree. */
  press(row: number): void;
  /** Text of a row in the host's tree: proof that the work was done. */
  textOf(row: number): string;
  unmount(): void;
  /** Bytes sent since the last call. */
  takeBytes(): number;
};
