import { platform } from "@atoll/sdk";
import { Banner, Grid, NavigationBar, OfflineBanner, Row, Screen, Tag } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { quantityOf } from "../model/basket.ts";
import { GOODS, KINDS } from "../model/goods.ts";
import type { Kind } from "../model/goods.ts";
import { BasketBar } from "../parts/basket-bar.tsx";
import { ProductCard } from "../parts/product-card.tsx";
import { ShelfState } from "../parts/shelf-state.tsx";
import { useShop } from "../state/shop-context.ts";

/** Everything on offer. */
export function CatalogueScreen(): ReactNode {
  const { shelf, basket, owned } = useShop();
  const [kind, setKind] = useState<Kind>();
  const shown = shelf.products.filter(({ id }) => kind === undefined || GOODS[id]?.kind === kind);
  return (
    <Screen refreshing={shelf.status === "loading" && shelf.products.length > 0} onRefresh={shelf.load}>
      <NavigationBar
        title="Clay Harbour"
        subtitle="Pottery by the sea"
        actions={[{ value: "orders", label: "Your orders", icon: "truck" }]}
        onSelect={() => platform.navigation.push("/orders")}
      />
      <OfflineBanner>You can look around and fill your basket. Ordering needs a connection.</OfflineBanner>
      {basket.status === "failed" && (
        <Banner
          tone="caution"
          title="Your basket did not open"
          actionLabel="Try again"
          onAction={basket.load}
        >
          It is still on this device. Try again before you add something.
        </Banner>
      )}
      {shelf.products.length > 0 && <Kinds chosen={kind} choose={setKind} />}
      <ShelfState />
      <Grid minColumnWidth={140} gap="lg">
        {shown.map((product) => (
          <ProductCard
            key={product.id}
            product={product}
            isOwned={owned.products.has(product.id)}
            wanted={quantityOf(basket.value, product.id)}
            open={() => platform.navigation.push(`/product/${product.id}`)}
          />
        ))}
      </Grid>
      <BasketBar />
    </Screen>
  );
}

type KindsProps = { readonly chosen: Kind | undefined; choose(kind: Kind | undefined): void };

function Kinds({ chosen, choose }: KindsProps): ReactNode {
  return (
    <Row gap="sm" wrap>
      <Tag selected={chosen === undefined} onPress={() => choose(undefined)}>
        All
      </Tag>
      {(Object.keys(KINDS) as Kind[]).map((kind) => (
        <Tag key={kind} selected={chosen === kind} onPress={() => choose(kind)}>
          {KINDS[kind]}
        </Tag>
      ))}
    </Row>
  );
}
