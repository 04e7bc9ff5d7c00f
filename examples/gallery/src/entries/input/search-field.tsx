import { SearchField, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";

const CITIES = ["Lisbon", "Porto", "Faro"].map((city) => ({ value: city.toLowerCase(), label: city }));

/** What to search for, with a button that empties it. */
export function SearchFieldEntry() {
  const [query, setQuery] = useState("");
  const found = CITIES.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
  return (
    <Stack gap="md">
      <SearchField label="City" placeholder="Search cities" value={query} onChangeText={setQuery} />
      <Text>{found.map(({ label }) => label).join(", ") || "No city"}</Text>
    </Stack>
  );
}
