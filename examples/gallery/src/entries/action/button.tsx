import { Button, Row, Stack } from "@atoll/sdk/ui";
import { useState } from "react";

/** Does one thing when pressed. */
export function ButtonEntry() {
  const [saving, setSaving] = useState(false);
  return (
    <Stack gap="md">
      <Button loading={saving} onPress={() => setSaving(true)}>
        Save
      </Button>
      <Row gap="sm" wrap>
        <Button variant="secondary" size="small" onPress={() => setSaving(false)}>
          Stop
        </Button>
        <Button variant="plain" size="small" onPress={() => undefined}>
          Skip
        </Button>
        <Button variant="danger" size="small" onPress={() => undefined}>
          Delete
        </Button>
      </Row>
      <Button disabled onPress={() => undefined}>
        Not now
      </Button>
    </Stack>
  );
}
