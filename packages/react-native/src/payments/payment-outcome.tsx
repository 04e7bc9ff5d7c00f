import type { Tone } from "@atoll/ui/tokens";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { TestMark } from "./test-mark.tsx";
import type { PaymentStage } from "./use-payment.ts";

export type PaymentOutcomeProps = {
  readonly ids: { readonly title: string; readonly detail: string };
  readonly stage: PaymentStage;
  /** The mini-app's. */
  readonly name: string;
  readonly test: boolean;
  readonly onClose: () => void;
};

/** What came of a payment, and what to do now. */
export function PaymentOutcome({ ids, stage, name, test, onClose }: PaymentOutcomeProps) {
  const { space } = useTheme();
  const { payments } = useHostWords();
  const { tone, title, text } = useOutcome(stage, name);
  return (
    <View role="status" aria-live="polite" style={{ gap: space.lg }}>
      {test && <TestMark />}
      <View style={{ alignItems: "center", gap: space.md }}>
        <OutcomeMark tone={tone} />
        <ChromeText id={ids.title} step="title" weight="semibold" heading={2} align="center">
          {title}
        </ChromeText>
        <ChromeText id={ids.detail} color="muted" align="center">
          {text}
        </ChromeText>
        {stage.at === "failed" && (
          <ChromeText step="small" color="muted" align="center">
            {payments.code(stage.code)}
          </ChromeText>
        )}
      </View>
      <View style={{ gap: space.sm }}>
        {stage.at === "failed" && (
          <ChromeButton look="primary" label={payments.again} onPress={stage.again} />
        )}
        <ChromeButton
          look={stage.at === "paid" ? "primary" : "secondary"}
          label={stage.at === "paid" ? payments.done : payments.close}
          onPress={onClose}
        />
      </View>
    </View>
  );
}

type Outcome = { readonly tone: Tone; readonly title: string; readonly text: string };

function useOutcome({ at }: PaymentStage, name: string): Outcome {
  const { payments } = useHostWords();
  if (at === "paid") return { tone: "positive", title: payments.paid, text: payments.paidText(name) };
  if (at === "pending") return { tone: "caution", title: payments.pending, text: payments.pendingText(name) };
  if (at === "declined") return { tone: "critical", title: payments.declined, text: payments.declinedText };
  return { tone: "caution", title: payments.failed, text: payments.failedText };
}
