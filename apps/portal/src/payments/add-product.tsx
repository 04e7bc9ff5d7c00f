import { PERIODS, PRODUCT_TYPES, newProductSchema } from "@atoll/distribution/registry";
import type { NewProduct } from "@atoll/distribution/registry";
import { NativeSelect, TextInput } from "@mantine/core";
import { AtollError } from "@atoll/protocol";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import type { FormValues } from "../parts/form.tsx";
import { useAct } from "../session/use-act.ts";
import { useWords } from "../words/use-words.tsx";
import { parsePrice } from "./price.ts";

/** A form for something new to sell. */
export function AddProduct({ app }: { readonly app: string }): ReactElement {
  const { sales: words } = useWords();
  const { api } = usePortal();
  const [type, setType] = useState<string>("consumable");
  const add = useAct({
    run: (product: NewProduct) => api.createProduct(app, product),
    done: ({ id }) => words.added(id),
    changes: [keys.products(app)],
  });
  return (
    <FormDialog
      title={words.add}
      send={async (values) => add.mutateAsync(readProduct(values, words.badPrice))}
    >
      <Text name="id" label={words.id} description={words.idHint} maxLength={64} autoFocus />
      <NativeSelect
        name="type"
        label={words.type}
        value={type}
        onChange={({ currentTarget: { value } }) => setType(value)}
        data={PRODUCT_TYPES.map((value) => ({ value, label: words.types[value] }))}
      />
      {type === "subscription" && (
        <NativeSelect
          name="period"
          label={words.period}
          description={words.periodHint}
          data={PERIODS.map((value) => ({ value, label: words.periods[value] }))}
        />
      )}
      <Text name="en" label={words.name} description={words.nameHint} maxLength={30} />
      <Text name="ar" label={words.nameAr} maxLength={30} optional />
      <Text name="price" label={words.price} description={words.priceHint} maxLength={14} />
      <Text name="currency" label={words.currency} description={words.currencyHint} maxLength={3} />
    </FormDialog>
  );
}

type TextProps = {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly maxLength: number;
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
};

function Text({ optional = false, autoFocus = false, ...props }: TextProps): ReactElement {
  return (
    <TextInput
      {...props}
      required={!optional}
      withAsterisk={false}
      autoComplete="off"
      {...(autoFocus && { "data-autofocus": true })}
    />
  );
}

/** What was typed, as the registry takes it. Throws INVALID_REQUEST. */
function readProduct({ text }: FormValues, badPrice: string): NewProduct {
  const currency = text("currency").trim().toUpperCase();
  const price = parsePrice(text("price"), currency);
  if (price === undefined) throw new AtollError("INVALID_REQUEST", badPrice);
  const arabic = text("ar").trim();
  const parsed = newProductSchema.safeParse({
    id: text("id").trim(),
    type: text("type"),
    titles: { en: text("en"), ...(arabic !== "" && { ar: arabic }) },
    price,
    currency,
    ...(text("period") !== "" && { period: text("period") }),
  });
  if (parsed.success) return parsed.data;
  throw new AtollError("INVALID_REQUEST", parsed.error.issues[0]?.message);
}
