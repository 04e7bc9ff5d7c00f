import { Box, Button, Row, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import type { Outgoing } from "../model/message.ts";
import { roomWords } from "../state/room-words.ts";
import type { Outbox } from "../state/use-outbox.ts";

type OutgoingBubbleProps = { readonly outgoing: Outgoing; readonly outbox: Outbox };

/** A message on its way; one that failed says why, and is sent again or given up. */
export function OutgoingBubble({ outgoing: { id, text, failed }, outbox }: OutgoingBubbleProps): ReactNode {
  const isFailed = failed !== undefined;
  return (
    <Stack align="end" gap="xs">
      <Box ground={isFailed ? "critical" : "accent"} radius="lg" padding="md">
        <Stack gap="xs">
          <Text selectable>{text}</Text>
          <Text size="caption" tone="muted" align="end">
            {isFailed ? `Not sent. ${roomWords(failed)}` : "Sending…"}
          </Text>
        </Stack>
      </Box>
      {isFailed && (
        <Row gap="sm">
          <Button variant="plain" size="small" onPress={() => outbox.discard(id)}>
            Delete
          </Button>
          <Button variant="secondary" size="small" onPress={() => outbox.retry(id)}>
            Send again
          </Button>
        </Row>
      )}
    </Stack>
  );
}
