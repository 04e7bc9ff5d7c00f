import type { OrderState, SoldOrder } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import type { ChipTone } from "../parts/chip.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { useFormat } from "../words/use-format.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { OrderActions } from "./order-actions.tsx";
import { formatPrice } from "./price.ts";
import type { SalesPartProps } from "./sales-page.tsx";

const TONES: Readonly<Record<OrderState, ChipTone>> = {
  created: "neutral",
  confirmed: "caution",
  paid: "accent",
  fulfilled: "positive",
  consumed: "positive",
  refunded: "neutral",
  failed: "critical",
  expired: "neutral",
};

export type OrdersTableProps = SalesPartProps & {
  readonly label: string;
  readonly orders: readonly SoldOrder[];
};

/** Orders with what may be done about each. */
export function OrdersTable({ label, app, access, orders }: OrdersTableProps): ReactElement {
  const { sales: words, common } = useWords();
  const format = useFormat();
  const { locale } = useLanguage();
  const what = ({ lines }: SoldOrder) =>
    lines.map(({ title, quantity }) => (quantity === 1 ? title : `${quantity} × ${title}`)).join(", ");
  return (
    <DataTable
      label={label}
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", label: words.what, value: what, cell: what },
        {
          id: "total",
          label: words.total,
          narrow: true,
          value: ({ total }) => total,
          cell: ({ total, currency }) => formatPrice(total, currency, locale),
        },
        {
          id: "state",
          label: words.state,
          value: ({ state }) => words.orderStates[state],
          cell: ({ state, environment }) => (
            <span className="row-actions">
              <Chip tone={TONES[state]}>{words.orderStates[state]}</Chip>
              {environment === "test" && <Chip tone="caution">{words.test}</Chip>}
            </span>
          ),
        },
        {
          id: "when",
          label: words.when,
          value: ({ createdAt }) => Date.parse(createdAt),
          cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time>,
        },
        { id: "order", label: words.order, value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (order) => <OrderActions app={app} access={access} order={order} />,
        },
      ]}
    />
  );
}
