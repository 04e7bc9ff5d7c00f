import { platform } from "@atoll/sdk";
import { Banner, Button, FixedBottomCTA } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import type { Product } from "../../model/product.ts";
import { OutcomeBanner } from "../../parts/outcome-banner.tsx";
import { codeOf } from "../../state/code-of.ts";
import { useShop } from "../../state/shop-context.ts";

type Step = "idle" | "buying" | "restoring" | "pending" | "none";

/** Sells what is read here: bought once, there for good, on every device of the person. */
export function BuyHandbook({ product }: { readonly product: Product }): ReactNode {
  const { owned } = useShop();
  const [step, setStep] = useState<Step>("idle");
  const [failed, setFailed] = useState<string>();
  const attempt = async (during: Step, act: () => Promise<Step>) => {
    setStep(during);
    setFailed(undefined);
    try {
      setStep(await act());
    } catch (error) {
      setStep("idle");
      setFailed(codeOf(error));
    }
  };
  const buy = () => attempt("buying", () => purchase(product.id, owned.restore));
  const restore = () =>
    attempt("restoring", async () => ((await owned.restore()).has(product.id) ? "idle" : "none"));
  if (owned.products.has(product.id)) {
    return (
      <FixedBottomCTA label="Read" note="It is yours" onPress={() => platform.navigation.push("/handbook")} />
    );
  }
  return (
    <>
      <OutcomeBanner code={failed} dismiss={() => setFailed(undefined)} />
      {step === "pending" && (
        <Banner tone="caution" title="The payment takes its time">
          The handbook opens here by itself once your bank has agreed.
        </Banner>
      )}
      {step === "none" && (
        <Banner title="Nothing to restore" onDismiss={() => setStep("idle")}>
          Who is signed in here has not bought it.
        </Banner>
      )}
      <Button variant="plain" loading={step === "restoring"} disabled={step === "buying"} onPress={restore}>
        Restore what I bought
      </Button>
      <FixedBottomCTA
        label={`Buy for ${product.displayPrice}`}
        loading={step === "buying"}
        disabled={step === "pending" || step === "restoring"}
        onPress={buy}
      />
    </>
  );
}

async function purchase(product: string, restore: () => Promise<unknown>): Promise<Step> {
  try {
    const { state } = await platform.payments.purchase(product);
    if (state === "pending") return "pending";
  } catch (error) {
    // Bought before, perhaps on another device: that is what was wanted.
    if (codeOf(error) !== "ALREADY_OWNED") throw error;
  }
  await restore();
  return "idle";
}
