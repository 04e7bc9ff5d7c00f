/**
 * The token of the latest act of a person. It stays until the next one, so that a handler may await something before it
 * calls a method that needs it; whether it still counts is the host's to decide.
 */
export type Gesture = { current: number };

export function createGesture(): Gesture {
  return { current: 0 };
}
