import { Slider } from "@atoll/sdk/ui";
import { useState } from "react";

/** A number on a line. */
export function SliderEntry() {
  const [distance, setDistance] = useState(10);
  return <Slider label="Distance" max={50} step={5} unit="km" value={distance} onChange={setDistance} />;
}
