/** How coordinates are moved: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix, with what follows moved by so much. */
export function translated([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

/** The matrix, with what follows turned clockwise, in radians. */
export function rotated([a, b, c, d, e, f]: Matrix, angle: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
}

/** The matrix, with what follows made larger. */
export function scaled([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a * x, b * x, c * y, d * y, e, f];
}
