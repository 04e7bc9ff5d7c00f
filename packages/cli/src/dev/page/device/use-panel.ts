import type { Session } from "@atoll/host";
import { useEffect } from "react";
import type { WantedPanel } from "../messages.ts";
import { faultOf } from "./fault.ts";
import { gather } from "./gather.ts";
import type { DeviceServices } from "./services.ts";

/** Keeps the page around informed of what its panel shows, and does what is asked there. */
export function usePanel(services: DeviceServices, session: Session | undefined, panel: WantedPanel): void {
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
