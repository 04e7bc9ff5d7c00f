import type { StorageStore } from "@atoll/capabilities/web";
import type { Host, Session } from "@atoll/host";
import { AtollProvider, HostSheets, MiniApp } from "@atoll/react-native";
import type { PromptController } from "@atoll/react-native";
import { isAtollError } from "@atoll/protocol";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import { View } from "react-native";
import type { FromDevice, ToDevice, WantedPanel } from "../messages.ts";
import { FIRST_SETTINGS, forcedSurroundings } from "../settings.ts";
import { gather } from "./gather.ts";
import { installBuild } from "./install.ts";
import { useShownSession } from "./use-shown-session.ts";
import type { Opening } from "./use-shown-session.ts";

/** What the page in the frame is made of. */
export type DeviceServices = {
  readonly host: Host;
  readonly prompts: PromptController;
  readonly store: StorageStore;
  readonly fetch: Fetch;
  /** To the page around. */
  tell(message: FromDevice): void;
  /** From the page around; returns how to stop. */
  hear(take: (message: ToDevice) => void): () => void;
  setScheme(scheme: "light" | "dark" | "system"): void;
  /** Called when something that a panel shows may have changed; returns how to stop. */
  onActivity(listener: () => void): () => void;
};

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

/** Keeps the page around informed of what its panel shows, and does what is asked there. */
function usePanel(services: DeviceServices, session: Session | undefined, panel: WantedPanel): void {
  const { host, store, tell, onActivity } = services;
  useEffect(() => {
    if (session === undefined) return undefined;
    const refresh = () =>
      void gather(panel, { host, store, session }).then(
        (message) => message !== undefined && tell(message),
        (error: unknown) => tell(faultOf(error)),
      );
    const later = throttle(refresh);
    refresh();
    const stops = [onActivity(later.run), session.tree.onCommit(later.run), session.onChange(later.run)];
    const stopHearing = services.hear((message) => {
      const { owner } = session.app;
      const done = () => void refresh();
      if (message.type === "permission") void host.permissions[message.action](owner, message.id).then(done);
      if (message.type === "clear-storage") void store.clear(owner.key).then(done);
    });
    return () => {
      later.cancel();
      for (const stop of [...stops, stopHearing]) stop();
    };
  }, [services, host, store, tell, onActivity, session, panel]);
}

const THROTTLE_MS = 150;

/** Runs something soon, and once however often it is asked meanwhile. */
function throttle(run: () => void): { readonly run: () => void; readonly cancel: () => void } {
  let timer: number | undefined;
  return {
    run() {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        run();
      }, THROTTLE_MS);
    },
    cancel: () => window.clearTimeout(timer),
  };
}

function faultOf(error: unknown): FromDevice {
  if (isAtollError(error)) return { type: "fault", text: `${error.code}  ${error.message}` };
  return { type: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
