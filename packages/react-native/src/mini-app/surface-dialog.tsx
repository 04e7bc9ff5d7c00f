import type { DialogAnswer } from "@atoll/capabilities";
import type { InstalledMiniApp } from "@atoll/host";
import { DialogHost } from "@atoll/ui/host";
import { MIN_TARGET } from "@atoll/ui/tokens";
import type { Theme } from "@atoll/ui/tokens";
import { useState, useSyncExternalStore } from "react";
import { TextInput, View } from "react-native";
import type { TextStyle } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { DialogRequest } from "../prompts/prompt-controller.ts";

/**
 * What a mini-app says or asks by `platform.dialogs`, over what it has drawn.
 * Security: it stays inside the surface and is titled with the mini-app's name, so that it cannot pass for a question of the host.
 */
export function SurfaceDialog({ app }: { readonly app: InstalledMiniApp }) {
  const { prompts } = useHostChrome();
  const dialog = useSyncExternalStore(prompts.onChange, () => prompts.currentDialog(app.owner.key));
  if (dialog === undefined) return null;
  const { id, request, answer } = dialog;
  return <AskedDialog key={id} name={app.manifest.name} request={request} onAnswer={answer} />;
}

type AskedDialogProps = {
  readonly name: string;
  readonly request: DialogRequest;
  readonly onAnswer: (answer: DialogAnswer) => void;
};

const DISMISS: ReadonlySet<string> = new Set(["dismiss"]);

function AskedDialog({ name, request, onAnswer }: AskedDialogProps) {
  const { message, accept, actions, cancel, critical, field } = request;
  const [text, setText] = useState(field?.value ?? "");
  const agree = (): void => onAnswer({ accepted: true, text });
  const leave = (): void => onAnswer({ accepted: false, text });
  const { space } = useTheme();
  return (
    <DialogHost
      id={0}
      text=""
      items={null}
      props={{ open: true, title: name, message }}
      on={DISMISS}
      emit={leave}
    >
      {field !== undefined && (
        <Line label={message} field={field} text={text} onChange={setText} onSubmit={agree} />
      )}
      <View style={{ gap: space.sm }}>
        {actions?.map((action, index) => (
          <ChromeButton
            key={index}
            look={action.critical ? "critical" : "secondary"}
            label={action.label}
            onPress={() => onAnswer({ accepted: true, text, action: index })}
          />
        ))}
        {actions === undefined && (
          <ChromeButton look={critical === true ? "critical" : "primary"} label={accept} onPress={agree} />
        )}
        {cancel !== undefined && <ChromeButton label={cancel} onPress={leave} />}
      </View>
    </DialogHost>
  );
}

type LineProps = {
  readonly label: string;
  readonly field: NonNullable<DialogRequest["field"]>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
};

function Line({ label, field, text, onChange, onSubmit }: LineProps) {
  const { theme, surroundings } = useHostChrome();
  return (
    <TextInput
      aria-label={label}
      value={text}
      placeholder={field.placeholder}
      placeholderTextColor={theme.colors.muted}
      maxLength={field.maxLength}
      allowFontScaling={false}
      onChangeText={onChange}
      onSubmitEditing={onSubmit}
      style={lineStyle(theme, surroundings.fontScale)}
    />
  );
}

function lineStyle({ colors, radius, space, type }: Theme, fontScale: number): TextStyle {
  return {
    minHeight: MIN_TARGET,
    paddingHorizontal: space.md,
    borderWidth: 1,
    borderRadius: radius.md,
    borderColor: colors.border,
    backgroundColor: colors.surface,
    color: colors.text,
    fontSize: type.body.size * fontScale,
  };
}
