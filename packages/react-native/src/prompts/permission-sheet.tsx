import type { PermissionRequest, PromptAnswer } from "@atoll/host";
import { useId } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { useEnableDelay } from "./use-enable-delay.ts";

export type PermissionSheetProps = {
  readonly app: AppIdentity;
  readonly request: PermissionRequest;
  readonly onAnswer: (answer: PromptAnswer) => void;
};

/** Asks whether a mini-app may have a permission. Leaving without a choice is "Don't allow". */
export function PermissionSheet({ app, request, onAnswer }: PermissionSheetProps) {
  const { space } = useTheme();
  const { sheets, permissions } = useHostWords();
  const { brand } = useHostChrome();
  const enabled = useEnableDelay();
  const title = useId();
  const reason = useId();
  return (
    <HostSheet
      mustAnswer
      labelledBy={title}
      describedBy={reason}
      onDismiss={() => onAnswer("deny")}
      band={<HostBand>{sheets.asksYou(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <MiniAppIcon {...app} size={56} />
        <ChromeText id={title} step="title" weight="semibold" heading={2}>
          {sheets.letDo(app.name, permissions[request.permission.id] ?? request.permission.prompt)}
        </ChromeText>
        <DeveloperReason id={reason} reason={request.reason} />
        <View style={{ gap: space.sm }}>
          <ChromeButton
            look="primary"
            label={sheets.allow}
            disabled={!enabled}
            onPress={() => onAnswer("allow")}
          />
          <ChromeButton label={sheets.onlyOnce} disabled={!enabled} onPress={() => onAnswer("once")} />
          <ChromeButton label={sheets.deny} onPress={() => onAnswer("deny")} />
        </View>
        <ChromeText step="small" color="muted" align="center">
          {sheets.changeLater}
        </ChromeText>
      </View>
    </HostSheet>
  );
}

/** The reason from the manifest. Security: marked as the developer's words, so that it cannot pass for the host's. */
function DeveloperReason({ id, reason }: { readonly id: string; readonly reason: string }) {
  const { colors, space, radius } = useTheme();
  const { sheets } = useHostWords();
  return (
    <View
      style={{
        gap: space.xs,
        padding: space.md,
        borderRadius: radius.md,
        backgroundColor: colors.background,
      }}
    >
      <ChromeText step="caption" weight="medium" color="muted">
        {sheets.developerSays}
      </ChromeText>
      <ChromeText id={id}>{sheets.reason(reason)}</ChromeText>
    </View>
  );
}
