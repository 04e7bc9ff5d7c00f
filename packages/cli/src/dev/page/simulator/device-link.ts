import type { BuildStatement } from "../../contract.ts";
import type { FromDevice, ToDevice } from "../messages.ts";
import type { Teller } from "./server-link.ts";
import type { SimulatorStore } from "./store.ts";

export type DeviceLinkOptions = {
  readonly store: SimulatorStore;
  readonly tell: Teller;
  send(message: ToDevice): void;
  /** The mini-app's menu button was pressed. */
  onMenu(): void;
  now(): number;
};

/** Joins the device in the frame to what the page shows. */
export type DeviceLink = {
  /** Opens a build, on the page that a person chose. */
  open(statement: BuildStatement, heardAt: number): void;
  /** Opens another page of the mini-app. */
  setPath(path: string): void;
  take(message: FromDevice): void;
};

/** Creates the link. A build that comes before the device is ready waits for it. */
export function createDeviceLink({ store, tell, send, onMenu, now }: DeviceLinkOptions): DeviceLink {
  let isReady = false;
  let heard: { readonly build: number; readonly at: number } | undefined;

  function openNewest(): void {
    const { statement, path } = store.get();
    if (isReady && statement !== null) send({ type: "open", statement, path });
  }

  function drawn(build: number): void {
    const { statement } = store.get();
    if (statement?.build !== build || heard?.build !== build) return;
    const ms = statement.ms + now() - heard.at;
    heard = undefined;
    store.dispatch({ type: "drawn", ms });
    if (statement.changed.length > 0) tell(build, { kind: "drawn", ms }, () => undefined);
  }

  return {
    open(statement, heardAt) {
      heard = { build: statement.build, at: heardAt };
      openNewest();
    },
    setPath(path) {
      store.dispatch({ type: "path", path });
      openNewest();
    },
    take(message) {
      store.dispatch({ type: "device", message });
      if (message.type === "ready") {
        isReady = true;
        openNewest();
      }
      if (message.type === "menu") onMenu();
      if (message.type === "drawn") drawn(message.build);
      if (message.type === "fault") {
        store.dispatch({
          type: "line",
          line: { level: "error", thrown: true, text: message.text, stack: "", frame: null, at: now() },
        });
      }
      tellServer(message, { store, tell });
    },
  };
}

/** Logs, errors and ends go by the server, which knows their places and says them in its terminal. */
function tellServer(message: FromDevice, { store, tell }: Pick<DeviceLinkOptions, "store" | "tell">): void {
  if (message.type === "log") {
    const { level, text, at } = message.entry;
    tell(message.build, { kind: "log", level, text }, (placed) =>
      store.dispatch({ type: "line", line: { ...placed, level, at } }),
    );
  }
  if (message.type === "report") {
    const { message: text, stack, at } = message.report;
    tell(message.build, { kind: "report", message: text, stack }, (placed) =>
      store.dispatch({ type: "line", line: { ...placed, level: "error", at, thrown: true } }),
    );
  }
  // Closed by a person, or for the next build: nothing went wrong.
  if (message.type === "session" && message.end !== undefined && message.end.code !== "CLOSED") {
    const { end } = message;
    tell(message.build, { kind: "end", ...end }, ({ stack, frame }) =>
      store.dispatch({ type: "end", end: { ...end, stack, frame } }),
    );
  }
}
