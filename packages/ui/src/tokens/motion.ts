/** Control points of a cubic Bézier curve. */
export type Curve = readonly [x1: number, y1: number, x2: number, y2: number];

/** How long things move, in milliseconds, and along which curve. */
export type Motion = {
  readonly duration: { readonly quick: number; readonly normal: number; readonly slow: number };
  readonly curve: { readonly standard: Curve; readonly emphasised: Curve };
};

export const motion: Motion = {
  duration: { quick: 120, normal: 200, slow: 320 },
  curve: { standard: [0.2, 0, 0, 1], emphasised: [0.32, 0.72, 0, 1] },
};

/** For people who asked their device to move less: every change is immediate. */
export const stillMotion: Motion = { ...motion, duration: { quick: 0, normal: 0, slow: 0 } };
