import { TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { formatDegrees, parseDegrees, toCelsius, toFahrenheit } from "./temperature.ts";

const NO_NUMBER = "Enter a number, such as 21.5.";

/** Celsius and Fahrenheit: the one follows when the other is typed. What is no number changes only its own field. */
export function TemperatureConverter(): ReactNode {
  const [celsius, setCelsius] = useState("");
  const [fahrenheit, setFahrenheit] = useState("");
  const typeCelsius = (text: string) => {
    setCelsius(text);
    const degrees = parseDegrees(text);
    if (degrees !== null) setFahrenheit(formatDegrees(toFahrenheit(degrees)));
  };
  const typeFahrenheit = (text: string) => {
    setFahrenheit(text);
    const degrees = parseDegrees(text);
    if (degrees !== null) setCelsius(formatDegrees(toCelsius(degrees)));
  };
  return (
    <>
      <DegreesField label="Celsius" text={celsius} onType={typeCelsius} />
      <DegreesField label="Fahrenheit" text={fahrenheit} onType={typeFahrenheit} />
    </>
  );
}

type DegreesFieldProps = { readonly label: string; readonly text: string; onType(text: string): void };

function DegreesField({ label, text, onType }: DegreesFieldProps): ReactNode {
  const isWrong = text !== "" && parseDegrees(text) === null;
  return (
    <TextField
      label={label}
      value={text}
      maxLength={20}
      error={isWrong ? NO_NUMBER : undefined}
      onChangeText={onType}
    />
  );
}
