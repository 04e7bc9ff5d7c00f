import { Notice } from "../banner/notice.tsx";
import type { HostComponentProps } from "../host-component.ts";
import type { offlineBannerSchema } from "./schema.ts";
import { useOnline } from "./use-online.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws an OfflineBanner: nothing while there is a connection. */
export function OfflineBannerHost({ props, text }: HostComponentProps<typeof offlineBannerSchema>) {
  const { offline } = useKitWords();
  const online = useOnline();
  if (!(props.offline ?? !online)) return null;
  return <Notice tone="neutral" icon="cloud" title={props.title ?? offline} text={text} />;
}
