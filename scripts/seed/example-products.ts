import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newProductSchema, productSchema } from "@atoll/distribution/registry";
import type { NewProduct, Product } from "@atoll/distribution/registry";
import * as z from "zod";
import type { Portal } from "./portal.ts";

const fileSchema = z.array(newProductSchema);
const answerSchema = z.object({ products: z.array(productSchema) });

/** What an example sells, by its `products.json`: the bodies of `POST apps/:id/products`; undefined where there is none. Throws when the file is not that. */
export function readProducts(projectDir: string): readonly NewProduct[] | undefined {
  const file = join(projectDir, "products.json");
  if (!existsSync(file)) return undefined;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    const problem = `${file} is no list of products as the registry takes them: ${String(cause)}`;
    throw new Error(problem, { cause });
  }
}

/**
 * Puts an example's products on offer as its team does, and changes those that differ; what is no longer in the file is taken off the
 * shelf, since people may own it. Throws the registry's code.
 */
export async function offerProducts(
  portal: Portal,
  appId: string,
  wanted: readonly NewProduct[],
): Promise<void> {
  const at = `/api/apps/${encodeURIComponent(appId)}/products`;
  const { products } = await portal.get(at, answerSchema);
  for (const product of wanted) {
    const known = products.find(({ id }) => id === product.id);
    if (known === undefined) await portal.post(at, product);
    else if (!isSame(known, product)) await portal.put(`${at}/${product.id}`, offerOf(product, true));
  }
  const gone = products.filter(({ id, onOffer }) => onOffer && wanted.every((each) => each.id !== id));
  for (const product of gone) await portal.put(`${at}/${product.id}`, offerOf(product, false));
}

function isSame(known: Product, wanted: NewProduct): boolean {
  return canonical(offerOf(known, known.onOffer)) === canonical(offerOf(wanted, true));
}

function offerOf(
  { titles, price, currency }: Pick<Product, "titles" | "price" | "currency">,
  onOffer: boolean,
) {
  return { titles, price, currency, onOffer };
}

/** The database gives titles back in an order of its own. */
function canonical({ titles, ...offer }: ReturnType<typeof offerOf>): string {
  return JSON.stringify([Object.entries(titles).sort(), offer]);
}
