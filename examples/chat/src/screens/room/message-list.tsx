import { EmptyState, ErrorState, Skeleton, Stack, VirtualList } from "@atoll/sdk/ui";
import { useEffect, useMemo, useRef } from "react";
import type { ComponentRef, ReactNode } from "react";

import { roomRows } from "../../model/room-row.ts";
import { MessageBubble } from "../../parts/message-bubble.tsx";
import { OutgoingBubble } from "../../parts/outgoing-bubble.tsx";
import { roomWords } from "../../state/room-words.ts";
import type { Outbox } from "../../state/use-outbox.ts";
import type { RoomState } from "../../state/use-room.ts";

type MessageListProps = { readonly room: RoomState; readonly outbox: Outbox };

/** What was said, the newest at the lower end. */
export function MessageList({ room, outbox }: MessageListProps): ReactNode {
  const { messages, isLoaded, failed, look } = room;
  const rows = useMemo(() => roomRows(messages, outbox.outgoing), [messages, outbox.outgoing]);
  const list = useRef<ComponentRef<typeof VirtualList>>(null);
  useEffect(() => {
    if (rows.length > 0) void list.current?.scrollTo({ index: rows.length - 1 });
  }, [rows.length]);
  if (!isLoaded && failed !== undefined && rows.length === 0) {
    return (
      <ErrorState title="The room did not open" code={failed} onRetry={look} grow>
        {`${roomWords(failed)} It is tried again by itself.`}
      </ErrorState>
    );
  }
  if (!isLoaded && rows.length === 0) return <Places />;
  return (
    <VirtualList
      ref={list}
      accessibilityLabel="Messages"
      data={rows}
      keyExtractor={({ key }) => key}
      gap="sm"
      estimatedItemSize={72}
      renderItem={({ item }) =>
        item.kind === "message" ? (
          <MessageBubble message={item.message} isFirst={item.isFirst} />
        ) : (
          <OutgoingBubble outgoing={item.outgoing} outbox={outbox} />
        )
      }
      empty={
        <EmptyState title="Nobody has said anything" icon="message-circle">
          Yours can be the first words here.
        </EmptyState>
      }
    />
  );
}

function Places(): ReactNode {
  return (
    <Stack gap="md" grow>
      {["a", "b", "c"].map((place) => (
        <Skeleton key={place} shape="block" height={56} />
      ))}
    </Stack>
  );
}
