import { ErrorState, Screen, Skeleton } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { RoomScreen } from "./screens/room-screen.tsx";
import { WelcomeScreen } from "./screens/welcome-screen.tsx";
import { useName } from "./state/use-name.ts";

/** One room to talk in. */
export default function App(): ReactNode {
  const { status, name, choose, load } = useName();
  if (status === "ready" && name !== null) return <RoomScreen name={name} rename={choose} />;
  if (status === "ready") return <WelcomeScreen join={choose} />;
  return (
    <Screen title="Quay Talk">
      {status === "loading" ? (
        <Skeleton lines={3} />
      ) : (
        <ErrorState title="Your name did not open" onRetry={load}>
          It is still on this device. Try again, or close other things first.
        </ErrorState>
      )}
    </Screen>
  );
}
