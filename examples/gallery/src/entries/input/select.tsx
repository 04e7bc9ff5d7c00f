import { Select } from "@atoll/sdk/ui";
import { useState } from "react";

const CITIES = ["Lisbon", "Porto", "Faro"].map((city) => ({ value: city.toLowerCase(), label: city }));

/** One of many, chosen from a sheet. */
export function SelectEntry() {
  const [city, setCity] = useState<string>();
  return <Select label="City" placeholder="Choose a city" options={CITIES} value={city} onChange={setCity} />;
}
