import { useId } from "react";
import { DEVICES, FONT_SCALES, LOCALES } from "../settings.ts";
import type { DeviceName, DeviceSettings } from "../settings.ts";
import { PATH_CHOICE, attempt } from "./choices.ts";
import { useSimulator, useSimulatorState } from "./services.ts";

type DeviceBarProps = {
  readonly settings: DeviceSettings;
  readonly onChange: (settings: DeviceSettings) => void;
};

/** What a person may choose about the device. */
export function DeviceBar({ settings, onChange }: DeviceBarProps) {
  const set = (change: Partial<DeviceSettings>) => onChange({ ...settings, ...change });
  return (
    <div className="device-bar" role="group" aria-label="Device settings">
      <Choice
        label="Device"
        value={settings.device}
        options={Object.entries(DEVICES).map(([value, device]) => [value, device.label])}
        onChoose={(device) => set({ device: device as DeviceName })}
      />
      <Choice
        label="Held"
        value={settings.turned ? "landscape" : "portrait"}
        options={[
          ["portrait", "Upright"],
          ["landscape", "Sideways"],
        ]}
        onChoose={(held) => set({ turned: held === "landscape" })}
      />
      <Choice
        label="Colours"
        value={settings.theme}
        options={[
          ["system", "System"],
          ["light", "Light"],
          ["dark", "Dark"],
        ]}
        onChoose={(theme) => set({ theme: theme as DeviceSettings["theme"] })}
      />
      <Choice
        label="Text size"
        value={String(settings.fontScale)}
        options={FONT_SCALES.map((scale) => [String(scale), `${Math.round(scale * 100)} %`])}
        onChoose={(scale) => set({ fontScale: Number(scale) })}
      />
      <Choice
        label="Language"
        value={settings.locale}
        options={[["system", "System"], ...LOCALES.map((locale): [string, string] => [locale, locale])]}
        onChoose={(locale) => set({ locale })}
      />
      <Choice
        label="Direction"
        value={settings.direction}
        options={[
          ["auto", "Auto"],
          ["ltr", "LTR"],
          ["rtl", "RTL"],
        ]}
        onChoose={(direction) => set({ direction: direction as DeviceSettings["direction"] })}
      />
      <Choice
        label="Motion"
        value={settings.reducedMotion}
        options={[
          ["system", "System"],
          ["on", "Reduced"],
          ["off", "Full"],
        ]}
        onChoose={(motion) => set({ reducedMotion: motion as DeviceSettings["reducedMotion"] })}
      />
      <PageChoice />
    </div>
  );
}

/** Where the mini-app opens, for those that have several pages. */
function PageChoice() {
  const { device, choices } = useSimulator();
  const { statement, path } = useSimulatorState();
  const pages = statement?.pages ?? [];
  if (pages.length < 2) return null;
  return (
    <Choice
      label="Page"
      value={path}
      options={pages.map((path) => [path, path])}
      onChoose={(chosen) => {
        device.setPath(chosen);
        attempt(() => choices().setItem(PATH_CHOICE, chosen));
      }}
    />
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
