import type { ReactElement } from "react";

/** A ring of small islands around a lagoon. */
export function Mark(): ReactElement {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden className="mark">
      <circle
        cx="12"
        cy="12"
        r="8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeDasharray="9 4.35"
        strokeLinecap="round"
      />
    </svg>
  );
}
