import { isAtollError } from "@atoll/protocol";
import { useId, useState } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { EMPTY_REPORT } from "./report-draft.ts";
import type { ReportDraft, ReportReason, TypedReport } from "./report-draft.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportSent } from "./report-sent.tsx";

export type ReportSheetProps = {
  /** Name and icon as the registry has them. */
  readonly app: AppIdentity;
  /** In the order they are offered. */
  readonly reasons: readonly ReportReason[];
  /** Sends it; sent again after a failure it must be taken as the same report. Rejects with an AtollError. */
  readonly send: (draft: ReportDraft) => Promise<{ readonly reference: string }>;
  /** Hides the mini-app on this device; left out where it is hidden already. */
  readonly onBlock?: () => void;
  readonly onClose: () => void;
};

/** How the sending of a report stands. */
export type ReportState =
  | { readonly status: "writing" | "sending" }
  | { readonly status: "failed"; readonly code: string; readonly message: string }
  | { readonly status: "sent"; readonly reference: string };

/** The host's own sheet in which a person reports a mini-app, and learns the report's number. */
export function ReportSheet({ app, reasons, send, onBlock, onClose }: ReportSheetProps) {
  const { brand } = useHostChrome();
  const { report } = useHostWords();
  const title = useId();
  const [typed, setTyped] = useState<TypedReport>(EMPTY_REPORT);
  const [state, setState] = useState<ReportState>({ status: "writing" });
  const begin = (draft: ReportDraft) => {
    setState({ status: "sending" });
    send(draft).then(
      ({ reference }) => setState({ status: "sent", reference }),
      (error: unknown) => setState(failureOf(error)),
    );
  };
  return (
    <HostSheet labelledBy={title} onDismiss={onClose} band={<HostBand>{report.band(brand.name)}</HostBand>}>
      {state.status === "sent" ? (
        <ReportSent titleId={title} reference={state.reference} onBlock={onBlock} onClose={onClose} />
      ) : (
        <ReportForm
          titleId={title}
          app={app}
          reasons={reasons}
          typed={typed}
          state={state}
          onType={setTyped}
          onSend={begin}
        />
      )}
    </HostSheet>
  );
}

function failureOf(error: unknown): ReportState {
  return isAtollError(error)
    ? { status: "failed", code: error.code, message: error.message }
    : { status: "failed", code: "HOST_ERROR", message: "" };
}
