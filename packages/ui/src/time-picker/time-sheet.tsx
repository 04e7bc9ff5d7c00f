import { useState } from "react";
import { ActionButton } from "../button/action-button.tsx";
import { useNumberFormat } from "../host/use-number-format.ts";
import { ChipGrid } from "./chip-grid.tsx";
import type { ClockTime, TimeBounds } from "./clock-time.ts";
import { clockTime, hasHour, isWithin, partsOf } from "./clock-time.ts";
import { useTimeWords } from "./use-time-words.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type TimeSheetProps = {
  readonly chosen: ClockTime | null;
  readonly bounds: TimeBounds;
  readonly minuteStep: number;
  readonly onDone: (time: ClockTime) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const TWO_DIGITS = { minimumIntegerDigits: 2 } as const;

/** Hours and minutes to choose from; nothing is told before Done. */
export function TimeSheet({ chosen, bounds, minuteStep, onDone }: TimeSheetProps) {
  const [hour, setHour] = useState(chosen === null ? null : partsOf(chosen).hour);
  const [minute, setMinute] = useState(chosen === null ? 0 : partsOf(chosen).minute);
  const words = useTimeWords();
  const said = useKitWords();
  const writeMinute = useNumberFormat(TWO_DIGITS);
  const minutes = Array.from({ length: Math.ceil(60 / minuteStep) }, (_, index) => index * minuteStep);
  const time = hour === null ? null : clockTime(hour, minute);
  const isPossible = time !== null && isWithin(time, bounds);
  return (
    <>
      <ChipGrid
        label={said.hour}
        chips={HOURS.map((value) => ({
          value,
          text: words.hour(value),
          disabled: !hasHour(value, bounds),
        }))}
        chosen={hour}
        onChoose={setHour}
      />
      <ChipGrid
        label={said.minute}
        chips={minutes.map((value) => ({
          value,
          text: writeMinute(value),
          disabled: hour !== null && !isWithin(clockTime(hour, value), bounds),
        }))}
        chosen={minute}
        onChoose={setMinute}
      />
      <ActionButton
        label={said.done}
        variant="primary"
        disabled={!isPossible}
        onPress={() => time !== null && isPossible && onDone(time)}
      />
    </>
  );
}
