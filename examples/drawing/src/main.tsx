import { useState } from "react";
import { FIGURES } from "./model/figure.ts";
import type { Figure } from "./model/figure.ts";
import { FiguresScreen } from "./screens/figures-screen.tsx";
import { PlayScreen } from "./screens/play-screen.tsx";
import { useBest } from "./state/use-best.ts";

/** A game of following figures with a finger. */
export default function OneLine() {
  const best = useBest();
  const [figure, setFigure] = useState<Figure | null>(null);
  if (figure === null) return <FiguresScreen scores={best.scores} onPlay={setFigure} />;
  const next = FIGURES[(FIGURES.indexOf(figure) + 1) % FIGURES.length] ?? figure;
  return (
    <PlayScreen
      key={figure.id}
      figure={figure}
      onBack={() => setFigure(null)}
      onNext={() => setFigure(next)}
      onScore={(score) => best.add(figure.id, score)}
    />
  );
}
