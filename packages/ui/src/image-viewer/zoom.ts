/** How a picture is looked at: how much larger, and how far it is moved from its middle, in points. */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number };

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

const MOST = 4;
const STEP = 2;

type Size = { readonly width: number; readonly height: number };

/** The nearest to it that keeps the picture within its frame. */
export function clampZoom({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  const within = Math.max(1, Math.min(MOST, scale));
  const [farX, farY] = [(width * (within - 1)) / 2, (height * (within - 1)) / 2];
  return { scale: within, x: clamp(x, farX), y: clamp(y, farY) };
}

/** What a press of the button, or two taps, make of it: larger, or whole again. */
export function toggledZoom({ scale }: Zoom): Zoom {
  return scale > 1 ? WHOLE : { ...WHOLE, scale: STEP };
}

/** Two fingers, or one: where they are in the middle, and how far apart. */
export type Fingers = { readonly x: number; readonly y: number; readonly apart: number };

/** Where fingers are; null without any. */
export function fingersOf(
  touches: readonly { readonly pageX: number; readonly pageY: number }[],
): Fingers | null {
  const [first, second] = touches;
  if (first === undefined) return null;
  if (second === undefined) return { x: first.pageX, y: first.pageY, apart: 0 };
  return {
    x: (first.pageX + second.pageX) / 2,
    y: (first.pageY + second.pageY) / 2,
    apart: Math.hypot(first.pageX - second.pageX, first.pageY - second.pageY),
  };
}

/** A picture that fingers hold, after they have moved. */
export function movedBy(zoom: Zoom, before: Fingers, now: Fingers, frame: Size): Zoom {
  const pinched = before.apart > 0 && now.apart > 0 ? now.apart / before.apart : 1;
  return clampZoom(
    { scale: zoom.scale * pinched, x: zoom.x + now.x - before.x, y: zoom.y + now.y - before.y },
    frame,
  );
}

function clamp(value: number, most: number): number {
  return most === 0 ? 0 : Math.max(-most, Math.min(most, value));
}
