import type { Product } from "@atoll/distribution/registry";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Chip } from "../parts/chip.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { useAct } from "../session/use-act.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { formatPrice } from "./price.ts";
import type { SalesPartProps } from "./sales-page.tsx";

/** What is for sale, and what was. */
export function ProductsTable({
  app,
  access,
  products,
}: SalesPartProps & { readonly products: readonly Product[] }): ReactElement {
  const { sales: words, common } = useWords();
  const { locale } = useLanguage();
  const { api } = usePortal();
  const change = useAct({
    run: ({ id, titles, price, currency, onOffer }: Product) =>
      api.changeProduct(app, id, { titles, price, currency, onOffer: !onOffer }),
    done: ({ id }) => words.changed(id),
    changes: [keys.products(app)],
  });
  const titleOf = ({ titles }: Product) => titles[locale] ?? titles["en"] ?? "";
  return (
    <DataTable
      label={words.products}
      rows={products}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", label: words.what, value: titleOf, cell: titleOf },
        { id: "id", label: words.id, value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
        {
          id: "type",
          label: words.type,
          value: ({ type }) => words.types[type],
          cell: ({ type }) => words.types[type],
        },
        {
          id: "price",
          label: words.price,
          narrow: true,
          value: ({ price }) => price,
          cell: ({ price, currency }) => formatPrice(price, currency, locale),
        },
        {
          id: "state",
          label: words.state,
          value: ({ onOffer }) => Number(onOffer),
          cell: ({ onOffer }) => (
            <Chip tone={onOffer ? "positive" : "neutral"}>{onOffer ? words.onOffer : words.offOffer}</Chip>
          ),
        },
        {
          id: "actions",
          label: common.actions,
          value: () => "",
          sortable: false,
          cell: (product) =>
            access.develops && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${product.onOffer ? words.takeOff : words.putBack}: ${titleOf(product)}`}
                loading={change.isPending && change.variables.id === product.id}
                onClick={() => change.mutate(product)}
              >
                {product.onOffer ? words.takeOff : words.putBack}
              </Button>
            ),
        },
      ]}
    />
  );
}
