import { Avatar, Box, Row, Stack, Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { timeOf } from "../model/message.ts";
import type { Message } from "../model/message.ts";

type MessageBubbleProps = {
  readonly message: Message;
  /** The first of a row of messages by one person: it says who. */
  readonly isFirst: boolean;
};

/** Something that was said: one's own at the end, others' at the start. */
export function MessageBubble({ message, isFirst }: MessageBubbleProps): ReactNode {
  const { name, text, mine } = message;
  const time = timeOf(message);
  return (
    <Row justify={mine ? "end" : "start"} align="end" gap="sm">
      {!mine && <Avatar label={name} decorative />}
      <Box
        ground={mine ? "accent" : "raised"}
        border={!mine}
        radius="lg"
        padding="md"
        accessibilityLabel={`${mine ? "You" : name}, ${time}`}
      >
        <Stack gap="xs">
          {!mine && isFirst && (
            <Text size="caption" weight="semibold" tone="accent">
              {name}
            </Text>
          )}
          <Text selectable>{text}</Text>
          <Text size="caption" tone="muted" tabular align="end">
            {time}
          </Text>
        </Stack>
      </Box>
    </Row>
  );
}
