import type { SoldOrder } from "@atoll/distribution/registry";
import { Button, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Confirm } from "../parts/confirm.tsx";
import { useAct } from "../session/use-act.ts";
import { useFormat } from "../words/use-format.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { formatPrice } from "./price.ts";
import type { SalesPartProps } from "./sales-page.tsx";

const REFUNDABLE: ReadonlySet<string> = new Set(["paid", "fulfilled", "consumed"]);

export type OrderActionsProps = SalesPartProps & { readonly order: SoldOrder };

/** What somebody of this role may do about an order in its state. */
export function OrderActions({ app, access, order }: OrderActionsProps): ReactElement {
  const { sales: words } = useWords();
  const { api } = usePortal();
  const changes = [keys.orders(app), keys.refunds(app)];
  const send = useAct({ run: () => api.fulfilOrder(app, order.id), done: () => words.sentDone, changes });
  const decide = useAct({
    run: (outcome: "paid" | "declined") => api.decideTestOrder(app, order.id, outcome),
    done: () => words.decided,
    changes,
  });
  const act = (label: string, run: () => void) => (
    <Button variant="default" size="compact-sm" aria-label={`${label}: ${order.id}`} onClick={run}>
      {label}
    </Button>
  );
  return (
    <span className="row-actions">
      {access.develops &&
        order.kind === "physical" &&
        order.state === "paid" &&
        act(words.sent, () => send.mutate(undefined))}
      {access.develops && order.environment === "test" && order.state === "confirmed" && (
        <>
          {act(words.decidePaid, () => decide.mutate("paid"))}
          {act(words.decideDeclined, () => decide.mutate("declined"))}
        </>
      )}
      {access.releases && REFUNDABLE.has(order.state) && <Refund app={app} access={access} order={order} />}
    </span>
  );
}

/** Gives the money back; or answers the person who asked for it. */
function Refund({ app, order }: OrderActionsProps): ReactElement {
  const { sales: words } = useWords();
  const format = useFormat();
  const { locale } = useLanguage();
  const { api } = usePortal();
  const changes = [keys.orders(app), keys.refunds(app)];
  const price = formatPrice(order.total, order.currency, locale);
  const asked = order.refundRequest?.state === "waiting" ? order.refundRequest : undefined;
  const refund = useAct({
    run: (reason: string) =>
      asked === undefined
        ? api.refundOrder(app, order.id, reason)
        : api.decideRefund(app, order.id, "granted"),
    done: () => words.refunded,
    changes,
  });
  const decline = useAct({
    run: () => api.decideRefund(app, order.id, "declined"),
    done: () => words.declined,
    changes,
  });
  return (
    <>
      {asked !== undefined && (
        <span className="muted">
          {asked.reason} · {words.due(format.ago(asked.dueAt))}
        </span>
      )}
      <Confirm
        button={asked === undefined ? words.refund : words.grant}
        label={`${asked === undefined ? words.refund : words.grant}: ${order.id}`}
        title={words.refundTitle(price)}
        hint={words.refundHint}
        run={({ text }) => refund.mutateAsync(text("reason"))}
      >
        {asked === undefined && (
          <TextInput name="reason" label={words.reason} maxLength={500} required withAsterisk={false} />
        )}
      </Confirm>
      {asked !== undefined && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${words.decline}: ${order.id}`}
          onClick={() => decline.mutate(undefined)}
        >
          {words.decline}
        </Button>
      )}
    </>
  );
}
