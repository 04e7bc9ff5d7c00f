import { useId } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";

export type LeaveSheetProps = {
  readonly app: AppIdentity;
  /** What would be lost, in the developer's words. */
  readonly message: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
};

/**
 * Asks before a mini-app is closed that has something to lose.
 * Security: leaving is possible at once, and what the developer says is marked as theirs; nothing can keep a person in.
 */
export function LeaveSheet({ app, message, onLeave, onStay }: LeaveSheetProps) {
  const { brand, theme } = useHostChrome();
  const { space } = theme;
  const { surface } = useHostWords();
  const title = useId();
  const detail = useId();
  return (
    <HostSheet
      labelledBy={title}
      describedBy={detail}
      onDismiss={onStay}
      band={<HostBand>{surface.leaveBand(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <ChromeText id={title} step="title" weight="semibold" heading={2}>
          {surface.leaveTitle(app.name)}
        </ChromeText>
        <ChromeText id={detail}>{surface.leaveSays(app.name, message)}</ChromeText>
        <View style={{ gap: space.sm }}>
          <ChromeButton look="critical" label={surface.leave} onPress={onLeave} />
          <ChromeButton label={surface.stay} onPress={onStay} />
        </View>
      </View>
    </HostSheet>
  );
}
