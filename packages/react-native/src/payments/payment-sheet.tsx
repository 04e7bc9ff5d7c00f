import { useId } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { AskToPay } from "./ask-to-pay.tsx";
import { PaymentOutcome } from "./payment-outcome.tsx";
import type { PaymentAsked } from "./payment-prompt.ts";
import { usePayment } from "./use-payment.ts";

export type PaymentSheetProps = {
  readonly app: AppIdentity;
  readonly request: PaymentAsked;
  /** The sheet has closed; what became of the order is in the order. */
  readonly onClose: () => void;
};

/**
 * Asks whether an order is to be paid, and shows what came of it.
 * Security: everything on it is of the registry and the host; a mini-app has chosen the products, and no word, price or picture. It cannot
 * be agreed to in its first moment, and it stays while a charge is under way.
 */
export function PaymentSheet({ app, request, onClose }: PaymentSheetProps) {
  const { brand } = useHostChrome();
  const { payments } = useHostWords();
  const [stage, pay] = usePayment(request);
  const title = useId();
  const detail = useId();
  const { order } = request;
  return (
    <HostSheet
      mustAnswer
      labelledBy={title}
      describedBy={detail}
      onDismiss={() => {
        if (stage.at !== "paying") onClose();
      }}
      band={<HostBand>{payments.asks(brand.name)}</HostBand>}
    >
      {stage.at === "asking" || stage.at === "paying" ? (
        <AskToPay
          ids={{ title, detail }}
          app={app}
          order={order}
          paying={stage.at === "paying"}
          onPay={pay}
          onCancel={onClose}
        />
      ) : (
        <PaymentOutcome
          ids={{ title, detail }}
          stage={stage}
          name={app.name}
          test={order.environment === "test"}
          onClose={onClose}
        />
      )}
    </HostSheet>
  );
}
