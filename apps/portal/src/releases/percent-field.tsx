import { Slider } from "@mantine/core";
import { useState } from "react";
import type { ReactElement } from "react";
import { useFormat } from "../words/use-format.ts";

export type PercentFieldProps = {
  readonly label: string;
  /** A rollout only rises: the least that may be chosen. */
  readonly min: number;
  readonly start: number;
  onChange?(percent: number): void;
};

const MARKS = [10, 25, 50, 100];

/** A share of people as a slider, in whole percent; the field `percent` of its form. */
export function PercentField({ label, min, start, onChange }: PercentFieldProps): ReactElement {
  const format = useFormat();
  const [percent, setPercent] = useState(start);
  const choose = (next: number) => {
    const risen = Math.max(next, min);
    setPercent(risen);
    onChange?.(risen);
  };
  return (
    <div className="percent">
      <div className="percent-head">
        <span>{label}</span>
        <output className="numbers">{format.number(percent)} %</output>
      </div>
      <Slider
        name="percent"
        value={percent}
        onChange={choose}
        min={0}
        max={100}
        step={1}
        label={null}
        size="md"
        thumbSize={24}
        thumbLabel={label}
        thumbValueText={(value) => `${value} %`}
        marks={MARKS.map((value) => ({ value, label: `${value}` }))}
      />
    </div>
  );
}
