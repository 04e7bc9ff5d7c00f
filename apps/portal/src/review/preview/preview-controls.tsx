import type { PreviewSettings } from "@atoll/distribution/registry";
import { NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useLanguage, useWords } from "../../words/use-words.tsx";
import { DEVICES, LANGUAGES, TEXT_SIZES, THEMES } from "./preview-settings.ts";
import type { DeviceName } from "./preview-settings.ts";

export type PreviewControlsProps = {
  readonly device: DeviceName;
  onDevice(device: DeviceName): void;
  readonly settings: PreviewSettings;
  onSettings(settings: PreviewSettings): void;
};

/** What the device is, and how it is set: size, colours, language, size of text. */
export function PreviewControls(props: PreviewControlsProps): ReactElement {
  const { device, onDevice, settings, onSettings } = props;
  const { preview: words, account } = useWords();
  const { locale } = useLanguage();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const themes = { system: account.auto, light: account.light, dark: account.dark };
  return (
    <div className="preview-controls">
      <NativeSelect
        label={words.theme}
        value={settings.theme}
        onChange={({ currentTarget: { value } }) =>
          onSettings({ ...settings, theme: THEMES.find((each) => each === value) ?? "system" })
        }
        data={THEMES.map((value) => ({ value, label: themes[value] }))}
      />
      <NativeSelect
        label={words.size}
        value={device}
        onChange={({ currentTarget: { value } }) => onDevice(isDevice(value) ? value : "phone")}
        data={Object.entries(DEVICES).map(([value, { width, height }]) => ({
          value,
          label: `${isDevice(value) ? words.sizes[value] : value} · ${width} × ${height}`,
        }))}
      />
      <NativeSelect
        label={words.language}
        value={settings.locale}
        onChange={({ currentTarget: { value } }) => onSettings({ ...settings, locale: value })}
        data={[
          { value: "system", label: words.languageSystem },
          ...LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })),
        ]}
      />
      <NativeSelect
        label={words.text}
        value={String(settings.fontScale)}
        onChange={({ currentTarget: { value } }) => onSettings({ ...settings, fontScale: Number(value) })}
        data={TEXT_SIZES.map((size) => ({ value: String(size), label: `${Math.round(size * 100)} %` }))}
      />
    </div>
  );
}

function isDevice(name: string): name is DeviceName {
  return Object.hasOwn(DEVICES, name);
}
