import { useLayoutEffect, useRef, useState } from "react";
import { DEVICES } from "../settings.ts";
import type { DeviceSettings } from "../settings.ts";
import { ProblemCard } from "./problem-card.tsx";
import { useSimulator } from "./services.ts";

type DevicePaneProps = {
  readonly settings: DeviceSettings;
  /** Shows the console. */
  readonly onShow: () => void;
};

/** The device in its frame, made smaller where there is no room, and above it what is wrong. */
export function DevicePane({ settings, onShow }: DevicePaneProps) {
  const { setFrame } = useSimulator();
  const { width, height } = sizeOf(settings);
  const pane = useRef<HTMLDivElement>(null);
  const scale = useFittingScale(pane, width, height);
  return (
    <div className="device-pane" ref={pane}>
      <div className="device-place" style={{ width: width * scale, height: height * scale }}>
        <div className="device" style={{ width, height, transform: `scale(${scale})` }}>
          <iframe ref={setFrame} src="/device" title="The mini-app on the device" />
        </div>
      </div>
      <ProblemCard onShow={onShow} />
    </div>
  );
}

/** On a phone itself the device is what there is. */
const NARROW = "(max-width: 720px)";

function useFittingScale(
  pane: React.RefObject<HTMLDivElement | null>,
  width: number,
  height: number,
): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const fit = () => {
      if (window.matchMedia(NARROW).matches) return setScale(1);
      const room = element.getBoundingClientRect();
      setScale(Math.max(0.2, Math.min(1, (room.width - 32) / width, (room.height - 32) / height)));
    };
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    fit();
    return () => watch.disconnect();
  }, [pane, width, height]);
  return scale;
}

function sizeOf({ device, turned }: DeviceSettings): { readonly width: number; readonly height: number } {
  const { width, height } = DEVICES[device];
  return turned ? { width: height, height: width } : { width, height };
}
