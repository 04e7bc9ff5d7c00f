import type { ReactNode } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { GuestProps } from "../guest/guest-component.ts";
import type { indexBarSchema } from "./schema.ts";

export type IndexBarProps = Omit<GuestProps<typeof indexBarSchema>, "onSelect"> & {
  /** A letter was led to: bring what begins with it to the top of the list. */
  readonly onSelect?: (letter: string, index: number) => unknown;
};

const IndexBarNode = hostComponent<typeof indexBarSchema>("IndexBar");

/** The letters of a long list at its end: press or slide over them to jump. */
export function IndexBar({ onSelect, ...props }: IndexBarProps): ReactNode {
  return (
    <IndexBarNode
      {...props}
      {...(onSelect && {
        onSelect: ({ index }: { readonly index: number }) => onSelect(props.items[index] ?? "", index),
      })}
    />
  );
}
