import { useRef } from "react";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useKept } from "./use-kept.ts";

const LEAST = 25;
const MOST = 75;
const STEP = 2;

/** Two panes with a bar between that can be dragged, or moved by the arrow keys. */
export function SplitView({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  const [percent, setPercent] = useKept("atoll.dev.split", readPercent);
  const box = useRef<HTMLDivElement>(null);
  const move = (event: PointerEvent) => {
    const { left: start = 0, width = 1 } = box.current?.getBoundingClientRect() ?? {};
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      setPercent(within(((event.clientX - start) / width) * 100));
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -100, End: 100 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setPercent(within(percent + by));
  };
  return (
    <div
      className="split"
      ref={box}
      style={{ gridTemplateColumns: `minmax(0, ${percent}fr) 12px minmax(0, ${100 - percent}fr)` }}
    >
      {left}
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the device’s side"
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={Math.round(percent)}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={move}
      />
      {right}
    </div>
  );
}

function within(percent: number): number {
  return Math.min(MOST, Math.max(LEAST, percent));
}

function readPercent(text: string | null): number {
  const kept = Number(text);
  return text !== null && kept >= LEAST && kept <= MOST ? kept : 54;
}
