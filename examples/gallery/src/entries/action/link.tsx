import { Link, Stack, Text } from "@atoll/sdk/ui";
import { useState } from "react";

/** Words that lead somewhere else. */
export function LinkEntry() {
  const [followed, setFollowed] = useState(false);
  return (
    <Stack gap="sm">
      <Link onPress={() => setFollowed(true)}>How we count</Link>
      <Link outside onPress={() => setFollowed(true)}>
        Terms
      </Link>
      <Text tone="muted">{followed ? "Followed" : "Not followed yet"}</Text>
    </Stack>
  );
}
