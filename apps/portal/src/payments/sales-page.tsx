import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { AppFrame } from "../apps/app-frame.tsx";
import type { AppAccess } from "../apps/use-app.ts";
import { Empty } from "../parts/empty.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useWords } from "../words/use-words.tsx";
import { AddProduct } from "./add-product.tsx";
import { OrdersTable } from "./orders-table.tsx";
import { ProductsTable } from "./products-table.tsx";

/** What a mini-app sells and sold: products, orders, and refunds that people wait for. */
export function SalesPage(): ReactElement {
  return (
    <AppFrame tab="sales">{({ id, access }) => <SalesPart key={id} app={id} access={access} />}</AppFrame>
  );
}

export type SalesPartProps = { readonly app: string; readonly access: AppAccess };

function SalesPart({ app, access }: SalesPartProps): ReactElement {
  const { sales: words } = useWords();
  const { api } = usePortal();
  const products = useQuery({ queryKey: keys.products(app), queryFn: () => api.products(app) });
  const orders = useQuery({ queryKey: keys.orders(app), queryFn: () => api.soldOrders(app) });
  const refunds = useQuery({
    queryKey: keys.refunds(app),
    queryFn: () => api.soldOrders(app, { refunds: true }),
  });
  return (
    <Stack gap="xl">
      <div className="section-head">
        <p className="muted">{words.intro}</p>
        {access.develops && <AddProduct app={app} />}
      </div>
      <Section title={words.products}>
        <QueryView query={products}>
          {(read) =>
            read.length === 0 ? (
              <Empty title={words.noProducts} hint={words.noProductsHint} />
            ) : (
              <ProductsTable app={app} access={access} products={read} />
            )
          }
        </QueryView>
      </Section>
      {refunds.data !== undefined && refunds.data.length > 0 && (
        <Section title={words.refundsWaiting}>
          <OrdersTable label={words.refundsWaiting} app={app} access={access} orders={refunds.data} />
        </Section>
      )}
      <Section title={words.orders}>
        <QueryView query={orders}>
          {(read) =>
            read.length === 0 ? (
              <Empty title={words.noOrders} hint={words.noOrdersHint} />
            ) : (
              <OrdersTable label={words.orders} app={app} access={access} orders={read} />
            )
          }
        </QueryView>
      </Section>
    </Stack>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Stack component="section" gap="sm" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </Stack>
  );
}
