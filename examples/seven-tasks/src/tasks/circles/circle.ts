/** A circle of the drawing, in the canvas's own coordinates. */
export type Circle = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
};

/** Diameter of a circle when it is drawn. */
export const FIRST_DIAMETER = 60;

/** The circle that a point lies in; of several the one whose middle is nearest. */
export function circleAt(circles: readonly Circle[], x: number, y: number): Circle | undefined {
  const distance = (circle: Circle) => Math.hypot(circle.x - x, circle.y - y);
  return circles
    .filter((circle) => distance(circle) <= circle.diameter / 2)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The circles and one more around a point. */
export function withCircle(circles: readonly Circle[], x: number, y: number): readonly Circle[] {
  const id = 1 + circles.reduce((most, circle) => Math.max(most, circle.id), 0);
  return [...circles, { id, x, y, diameter: FIRST_DIAMETER }];
}

/** The circles, one of them with another diameter. */
export function withDiameter(circles: readonly Circle[], id: number, diameter: number): readonly Circle[] {
  return circles.map((circle) => (circle.id === id ? { ...circle, diameter } : circle));
}
