import { Rating, Stack } from "@atoll/sdk/ui";
import { useState } from "react";

/** Stars, given or shown. */
export function RatingEntry() {
  const [stars, setStars] = useState(3);
  return (
    <Stack gap="md">
      <Rating label="Your rating" value={stars} onChange={setStars} />
      <Rating label="What others say" value={4} readOnly />
    </Stack>
  );
}
