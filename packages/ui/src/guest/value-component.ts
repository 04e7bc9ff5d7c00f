import type { ComponentSchema } from "@atoll/protocol";
import type { ReactNode } from "react";
import { createElement, useState } from "react";
import type { z } from "zod";
import type { GuestProps } from "./guest-component.ts";

/** The value that a component's `change` event carries. */
type Changed<S extends ComponentSchema> = S["events"] extends {
  readonly change: { readonly payload: z.ZodType<{ readonly value: infer V }> };
}
  ? V
  : never;

/** The props of a component that holds a value, as creators write them. */
export type ValueProps<S extends ComponentSchema> = Omit<GuestProps<S>, "edit" | "onChange"> & {
  /** The value after each change. What the mini-app then renders as `value` is what the control shows. */
  readonly onChange?: (value: Changed<S>) => unknown;
};

type Change = { readonly value: unknown; readonly edit: number };
type Props = { readonly onChange?: (value: unknown) => unknown };

/**
 * The guest half of a control that holds a value on the host. `edit` tells the host which change a value answers, so that
 * the control never waits for the mini-app and an answer to an older change alters nothing.
 */
export function valueComponent<S extends ComponentSchema>(
  name: S["name"],
): (props: ValueProps<S>) => ReactNode {
  function ValueControl({ onChange, ...props }: Props): ReactNode {
    const [edit, setEdit] = useState(0);
    return createElement(name, {
      ...props,
      edit,
      onChange(change: Change) {
        setEdit(change.edit);
        return onChange?.(change.value);
      },
    });
  }
  return ValueControl as (props: ValueProps<S>) => ReactNode;
}
