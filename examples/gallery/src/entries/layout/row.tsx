import { Avatar, Button, Row, Stack, Text } from "@atoll/sdk/ui";

/** Children side by side, from the start of the reading direction. */
export function RowEntry() {
  return (
    <Row gap="sm" align="center">
      <Avatar label="Mira Sand" />
      <Stack grow>
        <Text weight="semibold">Mira Sand</Text>
        <Text tone="muted">Takes the room that is left</Text>
      </Stack>
      <Button size="small" variant="secondary" onPress={() => undefined}>
        Follow
      </Button>
    </Row>
  );
}
