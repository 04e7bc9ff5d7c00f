import { Banner, BottomSheet, EmptyState, NavigationBar, OfflineBanner, Screen } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { Composer } from "../parts/composer.tsx";
import { roomWords } from "../state/room-words.ts";
import { useOutbox } from "../state/use-outbox.ts";
import { useRoom } from "../state/use-room.ts";
import type { RoomState } from "../state/use-room.ts";
import { MessageList } from "./room/message-list.tsx";
import { NameChoice } from "./welcome-screen.tsx";

type RoomScreenProps = { readonly name: string; rename(name: string): void };

/** The room: what was said, and a field to say more. */
export function RoomScreen({ name, rename }: RoomScreenProps): ReactNode {
  const room = useRoom();
  const outbox = useOutbox(name, room.add);
  const [isRenaming, setRenaming] = useState(false);
  return (
    <>
      <Screen scroll={false} gap="md">
        <NavigationBar
          title="Quay Talk"
          subtitle={`You are ${name}`}
          actions={[{ value: "name", label: "Change your name", icon: "user" }]}
          onSelect={() => setRenaming(true)}
        />
        <OfflineBanner>What you write is kept here until you send it again.</OfflineBanner>
        {room.failed === "SIGNED_OUT" ? (
          <SignedOut look={room.look} />
        ) : (
          <>
            <Trouble room={room} />
            <MessageList room={room} outbox={outbox} />
            <Composer send={outbox.send} />
          </>
        )}
      </Screen>
      <BottomSheet title="Your name here" open={isRenaming} onDismiss={() => setRenaming(false)}>
        <NameChoice
          current={name}
          label="Save"
          choose={(chosen) => {
            rename(chosen);
            setRenaming(false);
          }}
        />
      </BottomSheet>
    </>
  );
}

function SignedOut({ look }: Pick<RoomState, "look">): ReactNode {
  return (
    <EmptyState title="Sign in to come in" icon="lock" actionLabel="Sign in" onAction={look} grow>
      The room's server needs to know that you are you, and learns nothing else. You can also sign in by the
      profile of this app.
    </EmptyState>
  );
}

/** Says why there is nothing new, once there is something to look at. */
function Trouble({ room }: { readonly room: RoomState }): ReactNode {
  if (room.failed === undefined || !room.isLoaded) return null;
  return (
    <Banner tone="caution" title="Trying to reach the room" actionLabel="Try now" onAction={room.look}>
      {roomWords(room.failed)}
    </Banner>
  );
}
