import type { FromPreview, PreviewSettings } from "@atoll/distribution/registry";
import type { Host, InstalledMiniApp, Session } from "@atoll/host";
import { isAtollError } from "@atoll/protocol";
import { AtollProvider, HostSheets, MiniApp } from "@atoll/react-native";
import type { PromptController, Surroundings } from "@atoll/react-native";
import { useEffect, useMemo, useState } from "react";
import { View } from "react-native";
import type { PortalLink } from "./portal-link.ts";

export type PreviewAppProps = {
  readonly host: Host;
  readonly prompts: PromptController;
  readonly portal: PortalLink;
  open(statement: string): Promise<InstalledMiniApp>;
  /** Tells the browser's own parts which colours hold. */
  setScheme(scheme: PreviewSettings["theme"]): void;
};

const BRAND = { name: "Atoll" };
const FIRST: PreviewSettings = { theme: "system", locale: "system", fontScale: 1 };

/** A version under review in the real host, as the page around says. */
export function PreviewApp({ host, prompts, portal, open, setScheme }: PreviewAppProps) {
  const [settings, setSettings] = useState(FIRST);
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    const stop = portal.hear((message) => {
      if (message.type === "settings") setSettings(message.settings);
      if (message.type === "open")
        open(message.statement).then(
          (app) => setSession(host.open(app)),
          (error: unknown) => portal.tell(failureOf(error)),
        );
    });
    portal.tell({ type: "ready" });
    return stop;
  }, [host, open, portal]);
  useEffect(() => (session === undefined ? undefined : follow(session, portal)), [session, portal]);
  useEffect(() => setScheme(settings.theme), [setScheme, settings.theme]);
  const forced = useMemo(() => forcedSurroundings(settings), [settings]);
  return (
    <AtollProvider host={host} prompts={prompts} brand={BRAND} forced={forced}>
      <View role="main" style={{ flex: 1 }}>
        {session !== undefined && (
          <MiniApp
            session={session}
            onClose={() => session.close()}
            onMenu={() => portal.tell({ type: "said", level: "host", text: "menu" })}
            onReopen={() => setSession(host.open(session.app))}
            onFault={(error) => portal.tell(failureOf(error))}
          />
        )}
      </View>
      <HostSheets />
    </AtollProvider>
  );
}

function forcedSurroundings({ theme, locale, fontScale }: PreviewSettings): Partial<Surroundings> {
  return {
    fontScale,
    ...(theme !== "system" && { theme }),
    ...(locale !== "system" && { locale }),
  };
}

const SAID = 2_000;

/** Tells the page around how a session fares. Returns how to end that, and the session with it. */
function follow(session: Session, portal: PortalLink): () => void {
  const tellState = () => {
    const end = session.end();
    portal.tell({
      type: "session",
      state: session.state(),
      end: end === undefined ? null : { code: end.code, message: end.message.slice(0, SAID) },
    });
    // Twice: the first frame draws what React has just been told.
    if (session.state() === "open")
      requestAnimationFrame(() => requestAnimationFrame(() => portal.tell({ type: "drawn" })));
  };
  const stops = [
    session.onChange(tellState),
    session.onLog(({ level, text }) => portal.tell({ type: "said", level, text: text.slice(0, SAID) })),
    session.onReport(({ message }) =>
      portal.tell({ type: "said", level: "error", text: message.slice(0, SAID) }),
    ),
  ];
  tellState();
  return () => {
    for (const stop of stops) stop();
    session.close();
  };
}

function failureOf(error: unknown): FromPreview {
  const code = isAtollError(error) ? error.code : "HOST_ERROR";
  const message = error instanceof Error ? error.message : String(error);
  return { type: "failed", code, message: message.slice(0, SAID) };
}
