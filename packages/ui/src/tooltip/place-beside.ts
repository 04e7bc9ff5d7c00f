/** A rectangle, in points from the left and top of the surface. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Room = { readonly width: number; readonly top: number; readonly bottom: number };

/** Points between an anchor and what is said of it, and to the edges of the surface. */
const GAP = 6;

/** Where a bubble of such a size goes: above its anchor or, without room there, below; never past an edge of the surface. */
export function placeBeside(
  anchor: Area,
  bubble: { readonly width: number; readonly height: number },
  room: Room,
): { readonly left: number; readonly top: number } {
  const centred = anchor.x + (anchor.width - bubble.width) / 2;
  const left = Math.max(GAP, Math.min(centred, room.width - bubble.width - GAP));
  const above = anchor.y - bubble.height - GAP;
  const below = anchor.y + anchor.height + GAP;
  const top = above >= room.top + GAP ? above : below;
  return { left, top: Math.max(room.top, Math.min(top, room.bottom - bubble.height - GAP)) };
}
