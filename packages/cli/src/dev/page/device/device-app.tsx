import type { Session } from "@atoll/host";
import { AtollProvider, HostSheets, MiniApp } from "@atoll/react-native";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { View } from "react-native";
import type { FromDevice, ToDevice, WantedPanel } from "../messages.ts";
import { FIRST_SETTINGS, forcedSurroundings } from "../settings.ts";
import { faultOf } from "./fault.ts";
import { installBuild } from "./install.ts";
import type { DeviceServices } from "./services.ts";
import { usePanel } from "./use-panel.ts";
import { useShownSession } from "./use-shown-session.ts";
import type { Opening } from "./use-shown-session.ts";

const BRAND = { name: "Atoll" };

/** The device: the real host, with the mini-app that the page around says. */
export function DeviceApp({ services }: { readonly services: DeviceServices }) {
  const { host, prompts, tell, setScheme } = services;
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const [opening, setOpening] = useState<Opening>();
  const [panel, setPanel] = useState<WantedPanel>("none");
  const newest = useRef(0);
  useEffect(() => {
    const open = async (message: ToDevice & { type: "open" }) => {
      const { statement, path } = message;
      newest.current = statement.build;
      const app = await installBuild(services.fetch, statement);
      // A newer build may have come while this one was fetched.
      if (newest.current !== statement.build) return;
      setOpening((last) => ({ app, path, build: statement.build, attempt: (last?.attempt ?? 0) + 1 }));
    };
    const stop = services.hear((message) => {
      if (message.type === "open") open(message).catch((error: unknown) => tell(faultOf(error)));
      if (message.type === "settings") setSettings(message.settings);
      if (message.type === "want") setPanel(message.panel);
      if (message.type === "reopen") setOpening((last) => last && { ...last, attempt: last.attempt + 1 });
    });
    tell({ type: "ready" });
    return stop;
  }, [services, tell]);
  useEffect(() => setScheme(settings.theme), [setScheme, settings.theme]);
  const forced = useMemo(() => forcedSurroundings(settings), [settings]);
  return (
    <AtollProvider host={host} prompts={prompts} brand={BRAND} forced={forced}>
      <View role="main" style={{ flex: 1 }}>
        <ShownMiniApp services={services} opening={opening} panel={panel} onReopen={setOpening} />
      </View>
      <HostSheets />
    </AtollProvider>
  );
}

type ShownProps = {
  readonly services: DeviceServices;
  readonly opening: Opening | undefined;
  readonly panel: WantedPanel;
  readonly onReopen: (change: (last: Opening | undefined) => Opening | undefined) => void;
};

function ShownMiniApp({ services, opening, panel, onReopen }: ShownProps) {
  const { tell } = services;
  const follow = useCallback(
    (session: Session, build: number) => followSession(session, build, tell),
    [tell],
  );
  const session = useShownSession(opening, follow);
  usePanel(services, session, panel);
  const reopen = useCallback(
    () => onReopen((last) => last && { ...last, attempt: last.attempt + 1 }),
    [onReopen],
  );
  if (session === undefined) return null;
  return (
    <MiniApp
      session={session}
      onClose={() => session.close()}
      onMenu={() => tell({ type: "menu" })}
      onReopen={reopen}
      onFault={(error) => tell(faultOf(error))}
    />
  );
}

/** Tells what a session says, from its first message on. */
function followSession(session: Session, build: number, tell: (message: FromDevice) => void): void {
  session.onLog((entry) => tell({ type: "log", build, entry }));
  session.onReport((report) => tell({ type: "report", build, report }));
  const tellState = () => {
    const end = session.end();
    tell({ type: "session", build, state: session.state(), ...(end !== undefined && { end }) });
  };
  session.onChange(() => {
    tellState();
    // Twice: the first frame draws what React has just been told.
    if (session.state() === "open") {
      requestAnimationFrame(() => requestAnimationFrame(() => tell({ type: "drawn", build })));
    }
  });
  tellState();
}
