import type { InstalledMiniApp, Session } from "@atoll/host";
import { useHostChrome } from "@atoll/react-native";
import { useEffect, useRef, useState } from "react";

/** A build to open, and where. */
export type Opening = {
  readonly app: InstalledMiniApp;
  readonly build: number;
  readonly path: string;
  /** Rises when the same build is to be opened anew. */
  readonly attempt: number;
};

/** Opens each build, and shows the one before it until the new one has drawn: a change makes nothing flicker. */
export function useShownSession(
  opening: Opening | undefined,
  follow: (session: Session, build: number) => void,
): Session | undefined {
  const { host } = useHostChrome();
  const [shown, setShown] = useState<Session>();
  const current = useRef<Session>(undefined);
  useEffect(() => {
    if (opening === undefined) return undefined;
    const { app, build, path } = opening;
    const next = host.open(app, { path });
    const show = () => {
      if (current.current !== next) current.current?.close();
      current.current = next;
      setShown(next);
    };
    const stop = next.onChange(() => {
      if (next.state() !== "opening") show();
    });
    if (current.current === undefined || current.current.state() === "ended") show();
    follow(next, build);
    return () => {
      stop();
      // One that never got to be shown is not wanted any more.
      if (current.current !== next) next.close();
    };
  }, [host, opening, follow]);
  return shown;
}
