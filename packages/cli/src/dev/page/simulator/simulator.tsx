import { useEffect, useState } from "react";
import { readSettings } from "../settings.ts";
import type { DeviceSettings } from "../settings.ts";
import { DeviceBar } from "./device-bar.tsx";
import { DevicePane } from "./device-pane.tsx";
import { Inspector } from "./inspector.tsx";
import { useSimulator, useSimulatorState } from "./services.ts";
import { SplitView } from "./split-view.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKept } from "./use-kept.ts";

/** The page around the device: what it is, the device, and what goes on in it. */
export function Simulator() {
  const { send, onMenu } = useSimulator();
  const [settings, setSettings] = useKept<DeviceSettings>("atoll.dev.device", readSettings);
  const [tab, setTab] = useState("console");
  const [side, setSide] = useState<"device" | "inspector">("device");
  const { devices } = useSimulatorState();
  // Said again to each device that begins: a reloaded frame knows nothing.
  useEffect(() => send({ type: "settings", settings: settings }), [send, settings, devices]);
  useEffect(
    () =>
      onMenu(() => {
        setTab("permissions");
        setSide("inspector");
      }),
    [onMenu],
  );
  return (
    <div className="simulator" data-side={side}>
      <TopBar side={side} onSide={setSide} />
      <SplitView
        left={
          <main className="left" aria-label="Device">
            <DeviceBar settings={settings} onChange={setSettings} />
            <DevicePane settings={settings} onShow={() => (setTab("console"), setSide("inspector"))} />
          </main>
        }
        right={<Inspector tab={tab} onTab={setTab} />}
      />
    </div>
  );
}
