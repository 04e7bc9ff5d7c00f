import type { ReactElement } from "react";

/** Islands of the ring: angle in turns and size, both as parts of the whole. The shell's mark is the same. */
const ISLANDS = [
  { turn: 0.0, size: 0.3 },
  { turn: 0.15, size: 0.22 },
  { turn: 0.29, size: 0.26 },
  { turn: 0.43, size: 0.18 },
  { turn: 0.56, size: 0.28 },
  { turn: 0.71, size: 0.2 },
  { turn: 0.85, size: 0.24 },
] as const;
const RING = 0.36;

/** Atoll's mark: a ring of small islands around one calm lagoon. Decoration, hidden from screen readers. */
export function Mark(): ReactElement {
  return (
    <svg width="24" height="24" viewBox="0 0 1 1" aria-hidden className="mark">
      {ISLANDS.map(({ turn, size }) => {
        const angle = (turn - 0.25) * 2 * Math.PI;
        return (
          <circle
            key={turn}
            cx={0.5 + RING * Math.cos(angle)}
            cy={0.5 + RING * Math.sin(angle)}
            r={size / 2}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
}
