import { platform } from "@atoll/sdk";
import { BottomSheet, Button, Rating, Row, Screen, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { Figure } from "../model/figure.ts";
import { scoreOf, starsOf } from "../model/score.ts";
import { Board } from "../parts/board.tsx";
import { useStrokes } from "../state/use-strokes.ts";

type Props = {
  readonly figure: Figure;
  readonly onBack: () => void;
  readonly onNext: () => void;
  /** Keeps the score; true when it is the best so far. */
  readonly onScore: (score: number) => boolean;
};

type Result = { readonly score: number; readonly best: boolean };

/** One figure to follow. */
export function PlayScreen({ figure, onBack, onNext, onScore }: Props) {
  const { strokes, onPointer, undo, clear } = useStrokes();
  const [result, setResult] = useState<Result | null>(null);
  const empty = strokes.length === 0;
  const finish = () => {
    const score = scoreOf(figure.line, strokes);
    setResult({ score, best: onScore(score) });
    // A device that does not knock is no worse.
    void platform.haptics.notification(score >= 60 ? "success" : "warning").catch(() => undefined);
  };
  const again = () => {
    clear();
    setResult(null);
  };
  return (
    <Screen title={figure.name} gap="lg" onBack={onBack}>
      <Text tone="muted">{empty ? "Follow the dots." : strokeWords(strokes.length)}</Text>
      <Board
        label={`The figure ${figure.name}, with ${strokeWords(strokes.length)}`}
        figure={figure.line}
        strokes={strokes}
        onPointer={onPointer}
      />
      <Row gap="sm">
        <Button variant="secondary" disabled={empty} onPress={undo}>
          Undo
        </Button>
        <Button grow disabled={empty} onPress={finish}>
          Done
        </Button>
      </Row>
      <BottomSheet open={result !== null} title={figure.name} onDismiss={again}>
        {result !== null && <Outcome figure={figure} result={result} onAgain={again} onNext={onNext} />}
      </BottomSheet>
    </Screen>
  );
}

type OutcomeProps = {
  readonly figure: Figure;
  readonly result: Result;
  readonly onAgain: () => void;
  readonly onNext: () => void;
};

function Outcome({ figure, result: { score, best }, onAgain, onNext }: OutcomeProps) {
  const share = () =>
    platform.links
      .share({ text: `I drew the ${figure.name} in One Line: ${score} of 100.` })
      .catch(() => undefined);
  return (
    <Stack gap="lg">
      <Rating label={`${score} of 100`} readOnly value={starsOf(score)} />
      <Text>{best ? "Your best so far." : score < 30 ? "Stay close to the dots." : "Close. Once more?"}</Text>
      <Row gap="sm" wrap>
        <Button onPress={onNext}>Next figure</Button>
        <Button variant="secondary" onPress={onAgain}>
          Again
        </Button>
        <Button variant="plain" onPress={share}>
          Share
        </Button>
      </Row>
    </Stack>
  );
}

function strokeWords(count: number): string {
  return count === 1 ? "1 line" : `${count} lines`;
}
