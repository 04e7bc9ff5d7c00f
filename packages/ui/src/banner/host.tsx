import type { HostComponentProps } from "../host-component.ts";
import { Notice } from "./notice.tsx";
import type { bannerSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a Banner. */
export function BannerHost({ props, on, text, emit }: HostComponentProps<typeof bannerSchema>) {
  const { dismiss } = useKitWords();
  const { title = "", tone = "neutral", actionLabel, dismissLabel = dismiss } = props;
  return (
    <Notice
      tone={tone}
      title={title}
      text={text}
      action={
        actionLabel !== undefined && on.has("action")
          ? { label: actionLabel, onPress: () => emit("action", null, true) }
          : undefined
      }
      dismiss={
        on.has("dismiss") ? { label: dismissLabel, onPress: () => emit("dismiss", null, true) } : undefined
      }
    />
  );
}
