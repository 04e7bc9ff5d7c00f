import type { ReactNode } from "react";
import { useMemo } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { GuestProps } from "../guest/guest-component.ts";
import type { Pen } from "./guest/pen.ts";
import { record } from "./guest/pen.ts";
import type { canvasSchema } from "./schema.ts";

export type CanvasProps = Omit<GuestProps<typeof canvasSchema>, "commands"> & {
  /** Draws the whole picture. It is called again when it is another function, so keep it the same while nothing changes. */
  readonly draw: (pen: Pen) => void;
};

const CanvasNode = hostComponent<typeof canvasSchema>("Canvas");

/** A picture that the mini-app draws itself, and the places where it is touched. */
export function Canvas({ draw, ...props }: CanvasProps): ReactNode {
  const commands = useMemo(() => record(draw), [draw]);
  return <CanvasNode {...props} {...(commands.length > 0 && { commands })} />;
}
