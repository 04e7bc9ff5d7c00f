import type { ReactNode } from "react";
import type { GuestProps } from "../guest/guest-component.ts";
import { hostComponent } from "../guest/guest-component.ts";
import { isDrawn } from "../guest/is-drawn.ts";
import { Row } from "../row/guest.ts";
import type { listRowSchema } from "./schema.ts";

const ListRowNode = hostComponent<typeof listRowSchema>("ListRow");

export type ListRowProps = Omit<GuestProps<typeof listRowSchema>, "leads" | "children"> & {
  /** Stands before the title: an Icon, Avatar or Image. It is pressed with the row, so no control. */
  readonly leading?: ReactNode;
  /** Stands at the end: a Switch, Button, Tag or Badge. It is not pressed with the row. */
  readonly trailing?: ReactNode;
};

/** One row of a list: a title, what is said of it, and what stands before and after. */
export function ListRow({ leading, trailing, ...props }: ListRowProps): ReactNode {
  const leads = isDrawn(leading);
  return (
    <ListRowNode {...props} leads={leads}>
      {leads && <Row gap="sm">{leading}</Row>}
      {isDrawn(trailing) && <Row gap="sm">{trailing}</Row>}
    </ListRowNode>
  );
}
