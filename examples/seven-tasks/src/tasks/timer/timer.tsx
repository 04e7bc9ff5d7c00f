import { Button, Progress, Slider } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { useTimer } from "./use-timer.ts";

/** A gauge that fills in as many seconds as the slider says, also while it is dragged. */
export function Timer(): ReactNode {
  const [seconds, setSeconds] = useState(15);
  const { elapsedMs, reset } = useTimer(seconds * 1_000);
  const share = seconds === 0 ? 1 : Math.min(1, elapsedMs / (seconds * 1_000));
  return (
    <>
      <Progress label="Elapsed time" value={share} detail={`${(elapsedMs / 1_000).toFixed(1)} s`} />
      <Slider
        label="Duration"
        min={0}
        max={30}
        unit="s"
        value={seconds}
        onSlide={({ value }) => setSeconds(value)}
        onChange={setSeconds}
      />
      <Button variant="secondary" onPress={reset}>
        Reset
      </Button>
    </>
  );
}
