import type { Shape } from "../shapes.ts";

/** A picture of so many points, scaled to the room it is given. */
export type PictureProps = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};
