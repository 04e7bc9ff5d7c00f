import type { ComponentSchema } from "@atoll/protocol";
import type { ReactNode } from "react";
import { createElement, useState } from "react";
import type { GuestProps } from "./guest-component.ts";

/** The props of a field as creators write them: its handlers get the text itself. */
export type TextProps<S extends ComponentSchema> = Omit<
  GuestProps<S>,
  "edit" | "onChangeText" | "onSubmit"
> & {
  /** The text after each edit. What the mini-app then renders as `value` is what the field shows. */
  readonly onChangeText?: (text: string) => unknown;
} & (S["events"] extends { readonly submit: unknown }
    ? {
        /** Enter was pressed in a field of one line. */
        readonly onSubmit?: (text: string) => unknown;
      }
    : unknown);

type Props = {
  readonly onChangeText?: (text: string) => unknown;
  readonly onSubmit?: (text: string) => unknown;
};

/**
 * The guest half of a field. With `value` the mini-app decides what stands in it, as in React DOM: an edit it does not
 * render is undone. Typing never waits for that, since the host owns the text; `edit` tells it which edit a value answers,
 * so that an answer to an older edit changes nothing.
 */
export function textComponent<S extends ComponentSchema>(
  name: S["name"],
): (props: TextProps<S>) => ReactNode {
  function Field({ onChangeText, onSubmit, ...props }: Props): ReactNode {
    const [edit, setEdit] = useState(0);
    return createElement(name, {
      ...props,
      edit,
      onChangeText(change: { readonly text: string; readonly edit: number }) {
        setEdit(change.edit);
        return onChangeText?.(change.text);
      },
      onSubmit: onSubmit && (({ text }: { readonly text: string }) => onSubmit(text)),
    });
  }
  return Field as (props: TextProps<S>) => ReactNode;
}
