import { Banner } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { outcomeWords } from "../state/outcome-words.ts";

type OutcomeBannerProps = { readonly code: string | undefined; dismiss(): void };

/** Says why a purchase did not happen, until it is put away. */
export function OutcomeBanner({ code, dismiss }: OutcomeBannerProps): ReactNode {
  if (code === undefined) return null;
  const { tone, title, text } = outcomeWords(code);
  return (
    <Banner tone={tone} title={title} onDismiss={dismiss}>
      {text}
    </Banner>
  );
}
