import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { ChoiceList } from "./choice-list.tsx";
import { REPORT_LENGTHS, isContact, toDraft } from "./report-draft.ts";
import type { ReportDraft, ReportReason, TypedReport } from "./report-draft.ts";
import { ReportField } from "./report-field.tsx";
import type { ReportState } from "./report-sheet.tsx";

export type ReportFormProps = {
  readonly titleId: string;
  readonly app: AppIdentity;
  readonly reasons: readonly ReportReason[];
  readonly typed: TypedReport;
  readonly state: Exclude<ReportState, { status: "sent" }>;
  readonly onType: (typed: TypedReport) => void;
  readonly onSend: (draft: ReportDraft) => void;
};

/** What is wrong, what happened, and where to answer. What is typed stays when sending fails. */
export function ReportForm({ titleId, app, reasons, typed, state, onType, onSend }: ReportFormProps) {
  const { space } = useTheme();
  const { report } = useHostWords();
  const sending = state.status === "sending";
  const draft = toDraft(typed);
  return (
    <View style={{ gap: space.lg }}>
      <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
        <MiniAppIcon {...app} size={44} />
        <View style={{ flex: 1 }}>
          <ChromeText id={titleId} step="title" weight="semibold" heading={2}>
            {report.title(app.name)}
          </ChromeText>
        </View>
      </View>
      <ChoiceList
        label={report.what}
        choices={reasons.map((id) => ({ id, words: report.reasons[id] }))}
        chosen={typed.reason}
        disabled={sending}
        onChoose={(reason) => onType({ ...typed, reason })}
      />
      <ReportField
        label={report.text}
        hint={report.textHint}
        lines={4}
        maxLength={REPORT_LENGTHS.text}
        value={typed.text}
        disabled={sending}
        onChange={(text) => onType({ ...typed, text })}
      />
      <ReportField
        label={report.contact}
        hint={report.contactHint}
        problem={isContact(typed.contact) ? undefined : report.contactWrong}
        autoComplete="email"
        inputMode="email"
        maxLength={REPORT_LENGTHS.contact}
        value={typed.contact}
        disabled={sending}
        onChange={(contact) => onType({ ...typed, contact })}
      />
      {state.status === "failed" && <Failure {...state} />}
      <ChromeButton
        look="primary"
        label={sending ? report.sending : report.send}
        disabled={sending || draft === undefined}
        onPress={() => draft && onSend(draft)}
      />
    </View>
  );
}

function Failure({ code, message }: { readonly code: string; readonly message: string }) {
  const { colors, radius, space } = useTheme();
  const { report } = useHostWords();
  return (
    <View
      role="alert"
      style={{
        gap: space.xs,
        padding: space.md,
        borderRadius: radius.md,
        backgroundColor: colors.criticalSoft,
      }}
    >
      <ChromeText weight="semibold" color="onCriticalSoft">
        {report.failed}
      </ChromeText>
      <ChromeText step="small" color="onCriticalSoft">
        {`${message} (${code})`}
      </ChromeText>
    </View>
  );
}
