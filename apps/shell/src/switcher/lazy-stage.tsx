import { Suspense, lazy } from "react";
import { useOpenList } from "./use-open-mini-apps.ts";

/** Comes with the screen that opens mini-apps, which imports it too. */
const Stage = lazy(async () => ({ default: (await import("./stage.tsx")).Stage }));

/** The open mini-apps above the shell's screens; nothing while none is open. */
export function LazyStage({ front }: { readonly front: string | undefined }) {
  if (useOpenList().length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Stage front={front} />
    </Suspense>
  );
}
