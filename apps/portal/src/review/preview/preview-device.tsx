import type { PreviewLink } from "@atoll/distribution/registry";
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { ReactElement } from "react";
import { Chip } from "../../parts/chip.tsx";
import type { ChipTone } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useWords } from "../../words/use-words.tsx";
import { createFrameLink } from "./frame-link.ts";
import { PreviewControls } from "./preview-controls.tsx";
import { PreviewSaid } from "./preview-said.tsx";
import { DEVICES, FIRST_SETTINGS } from "./preview-settings.ts";
import type { DeviceName } from "./preview-settings.ts";
import { FIRST_STATE, nextState } from "./preview-state.ts";
import type { PreviewState } from "./preview-state.ts";

export type PreviewDeviceProps = { readonly link: PreviewLink; readonly app: string };

const TONES: Readonly<Record<PreviewState["standing"], ChipTone>> = {
  waiting: "neutral",
  opening: "accent",
  open: "positive",
  ended: "caution",
  failed: "critical",
};

/**
 * The shell's preview in a device's frame, and what one sets on it. Security: the page in the frame is ours, at the shell's origin, and
 * may be framed by this one alone; the mini-app in it is in frames of its own.
 */
export function PreviewDevice({ link, app }: PreviewDeviceProps): ReactElement {
  const { preview: words } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, take] = useReducer(nextState, FIRST_STATE);
  const [ready, setReady] = useState(false);
  const [device, setDevice] = useState<DeviceName>("phone");
  const [settings, setSettings] = useState(FIRST_SETTINGS);
  const { page, statement } = link;
  const toFrame = useMemo(
    () =>
      createFrameLink({
        page: window,
        frame: () => frame.current?.contentWindow ?? null,
        origin: new URL(page).origin,
      }),
    [page],
  );
  useEffect(
    () =>
      toFrame.hear((message) => {
        if (message.type === "ready") setReady(true);
        take(message);
      }),
    [toFrame],
  );
  useEffect(() => {
    if (ready) toFrame.tell({ type: "settings", settings });
  }, [toFrame, ready, settings]);
  useEffect(() => {
    if (ready) toFrame.tell({ type: "open", statement });
  }, [toFrame, ready, statement]);
  return (
    <div className="preview">
      <div className="preview-stage">
        <iframe
          ref={frame}
          className="preview-frame"
          src={page}
          title={words.frame(app)}
          width={DEVICES[device].width}
          height={DEVICES[device].height}
          sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          allow="clipboard-write"
          referrerPolicy="no-referrer"
        />
      </div>
      <div className="preview-side">
        <p className="preview-standing" role="status">
          <Chip tone={TONES[state.standing]}>{words.states[state.standing]}</Chip>
          <Until at={link.expiresAt} />
        </p>
        {state.standing === "waiting" && <Late />}
        {state.end !== null && (
          <p className="problem">
            {state.end.message} <code>{state.end.code}</code>
          </p>
        )}
        <PreviewControls device={device} onDevice={setDevice} settings={settings} onSettings={setSettings} />
        <PreviewSaid state={state} />
      </div>
    </div>
  );
}

const LATE_MS = 10_000;

/** Says so when the host's page does not answer: in development it may still be built. */
function Late(): ReactElement | null {
  const { preview: words } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className="muted">{words.late}</p> : null;
}

const MINUTE_MS = 60_000;

/** How long the link still opens what it did not fetch yet. */
function Until({ at }: { readonly at: string }): ReactElement {
  const { preview: words } = useWords();
  const format = useFormat();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return <span className="muted">{isPast(at) ? words.over : words.until(format.ago(at))}</span>;
}

function isPast(iso: string): boolean {
  return Date.parse(iso) <= Date.now();
}
