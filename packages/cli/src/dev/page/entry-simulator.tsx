import { createRoot } from "react-dom/client";
import type { FromDevice } from "./messages.ts";
import { hear, post } from "./messages.ts";
import { readConfig } from "./page-config.ts";
import { PATH_CHOICE, attempt } from "./simulator/choices.ts";
import { keyInFragment } from "./simulator/check-statement.ts";
import { createDeviceLink } from "./simulator/device-link.ts";
import { createTeller, listenToServer } from "./simulator/server-link.ts";
import { SimulatorContext } from "./simulator/services.ts";
import type { SimulatorServices } from "./simulator/services.ts";
import { Simulator } from "./simulator/simulator.tsx";
import { createSimulatorStore } from "./simulator/store.ts";

const config = readConfig(document);
const store = createSimulatorStore();
const menuListeners = new Set<() => void>();
let frame: HTMLIFrameElement | null = null;
const device = createDeviceLink({
  store,
  tell: createTeller(window.fetch.bind(window)),
  send: (message) => services.send(message),
  onMenu: () => menuListeners.forEach((listener) => listener()),
  now: () => Date.now(),
});
const services: SimulatorServices = {
  store,
  device,
  send: (message) => {
    if (frame?.contentWindow) post(frame.contentWindow, message);
  },
  setFrame: (next) => {
    frame = next;
  },
  choices: () => window.localStorage,
  onMenu(listener) {
    menuListeners.add(listener);
    return () => menuListeners.delete(listener);
  },
};
const path = attempt(() => window.localStorage.getItem(PATH_CHOICE));
if (typeof path === "string") store.dispatch({ type: "path", path });
hear<FromDevice>(() => frame?.contentWindow ?? null, device.take);
listenToServer(new EventSource("/dev/events"), {
  store,
  run: config.run,
  publicKey: config.publicKey ?? keyInFragment(window.location.hash),
  onBuilt: device.open,
  onOtherRun: () => window.location.reload(),
  now: () => Date.now(),
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element to draw the simulator in.");
createRoot(root).render(
  <SimulatorContext value={services}>
    <Simulator />
  </SimulatorContext>,
);
