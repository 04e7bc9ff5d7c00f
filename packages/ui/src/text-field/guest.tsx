import type { ComponentProps } from "@atoll/protocol";
import type { ReactNode, Ref } from "react";
import { useState } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { NodeRef } from "../guest/node-ref.ts";
import type { textFieldSchema } from "./schema.ts";

type NodeProps = ComponentProps<typeof textFieldSchema>;
type HandledByKit = "edit" | "onChangeText" | "onSubmit";

export type TextFieldProps = Omit<NodeProps, HandledByKit> & {
  /** The text after each edit. What the mini-app then renders as `value` is what the field shows. */
  readonly onChangeText?: (text: string) => unknown;
  /** Enter was pressed in a field of one line. */
  readonly onSubmit?: (text: string) => unknown;
  readonly ref?: Ref<NodeRef<typeof textFieldSchema>>;
};

const TextFieldNode = hostComponent<typeof textFieldSchema>("TextField");

/**
 * Takes text. With `value` the mini-app decides what stands in the field, as in React DOM: an edit it does not render
 * is undone. Typing never waits for that, since the host owns the text; `edit` tells it which edit a value answers, so
 * that an answer to an older edit changes nothing.
 */
export function TextField({ onChangeText, onSubmit, ...props }: TextFieldProps): ReactNode {
  const [edit, setEdit] = useState(0);
  return (
    <TextFieldNode
      {...props}
      edit={edit}
      onChangeText={(change) => {
        setEdit(change.edit);
        return onChangeText?.(change.text);
      }}
      onSubmit={onSubmit === undefined ? undefined : ({ text }) => onSubmit(text)}
    />
  );
}
