import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

export type ReportSentProps = {
  readonly titleId: string;
  readonly reference: string;
  readonly onBlock: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Says that a report arrived, by what number, and what else can be done. */
export function ReportSent({ titleId, reference, onBlock, onClose }: ReportSentProps) {
  const { space } = useTheme();
  const { report } = useHostWords();
  return (
    <View role="status" style={{ gap: space.lg }}>
      <View style={{ gap: space.sm }}>
        <ChromeText id={titleId} step="title" weight="semibold" heading={2}>
          {report.sentTitle}
        </ChromeText>
        <ChromeText tabular>{report.reference(reference)}</ChromeText>
      </View>
      <View style={{ gap: space.sm }}>
        <ChromeButton look="primary" label={report.done} onPress={onClose} />
        {onBlock !== undefined && (
          <>
            <ChromeButton look="critical" label={report.block} onPress={onBlock} />
            <ChromeText step="caption" color="muted" align="center">
              {report.blockHint}
            </ChromeText>
          </>
        )}
      </View>
    </View>
  );
}
