import { useId } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import type { TapRequest } from "./prompt-controller.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { useEnableDelay } from "./use-enable-delay.ts";

export type TapSheetProps = {
  readonly app: AppIdentity;
  readonly request: TapRequest;
  readonly onAnswer: (tapped: boolean) => void;
};

/**
 * Asks for the tap without which a browser opens no picker, or the host no page outside.
 * Security: a tap that agrees to something comes no sooner than it can have been read; one that a browser needs only opens what asks again.
 */
export function TapSheet({ app, request, onAnswer }: TapSheetProps) {
  const { space } = useTheme();
  const { sheets } = useHostWords();
  const { brand } = useHostChrome();
  const title = useId();
  const detail = useId();
  const read = useEnableDelay();
  return (
    <HostSheet
      labelledBy={title}
      {...(request.detail !== undefined && { describedBy: detail })}
      onDismiss={() => onAnswer(false)}
      band={<HostBand>{sheets.goesOn(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
          <MiniAppIcon {...app} size={44} />
          <View style={{ flex: 1 }}>
            <ChromeText id={title} step="title" weight="semibold" heading={2}>
              {sheets.actionFor(request.action, app.name)}
            </ChromeText>
          </View>
        </View>
        {request.detail !== undefined && (
          <ChromeText id={detail} step="small">
            {request.detail}
          </ChromeText>
        )}
        <View style={{ gap: space.sm }}>
          <ChromeButton
            look="primary"
            label={request.action}
            disabled={request.detail !== undefined && !read}
            onPress={() => onAnswer(true)}
          />
          <ChromeButton label={sheets.cancel} onPress={() => onAnswer(false)} />
        </View>
      </View>
    </HostSheet>
  );
}
