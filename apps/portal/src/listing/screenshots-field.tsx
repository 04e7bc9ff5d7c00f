import { LISTING_LIMITS, screenshotPath } from "@atoll/distribution/registry";
import { ActionIcon, Button, FileButton } from "@mantine/core";
import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import ImagePlus from "lucide-react/icons/image-plus";
import X from "lucide-react/icons/x";
import { useRef, useState } from "react";
import type { DragEvent, ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { Problem } from "../parts/problem.tsx";
import { useWords } from "../words/use-words.tsx";
import { moved, textsIn, withTexts } from "./draft-changes.ts";
import type { ListingEditor } from "./use-listing-editor.ts";

const TYPES = "image/png,image/jpeg,image/webp";

export type ScreenshotsFieldProps = { readonly editor: ListingEditor; readonly locale: string };

/** The screenshots of one language, in order: dropped or chosen, moved and removed by buttons. */
export function ScreenshotsField({ editor, locale }: ScreenshotsFieldProps): ReactElement {
  const { listing: words } = useWords();
  const { draft, change, appId } = editor;
  const { screenshots } = textsIn(draft, locale);
  const set = (next: readonly string[]) => change(withTexts(draft, locale, { screenshots: [...next] }));
  const { sending, error, send } = useSending(editor, locale);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send([...event.dataTransfer.files]);
  };
  return (
    <section
      className="listing-shots"
      aria-label={words.screenshots}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2>{words.screenshots}</h2>
      <p className="muted">{words.screenshotsHint}</p>
      {screenshots.length > 0 && (
        <ol className="shots">
          {screenshots.map((sha256, index) => (
            <li key={sha256} className="shot">
              <img src={screenshotPath(appId, sha256)} alt={words.screenshot(index + 1)} loading="lazy" />
              <Tools
                number={index + 1}
                last={index === screenshots.length - 1}
                onMove={(by) => set(moved(screenshots, index, by))}
                onRemove={() => set(screenshots.filter((_, each) => each !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      <FileButton accept={TYPES} multiple onChange={(files) => void send(files)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<ImagePlus size={18} strokeWidth={1.75} aria-hidden />}
            loading={sending}
            disabled={screenshots.length >= LISTING_LIMITS.screenshots}
          >
            {words.addScreenshots}
          </Button>
        )}
      </FileButton>
      {error !== undefined && <Problem error={error} />}
    </section>
  );
}

type ToolsProps = {
  readonly number: number;
  readonly last: boolean;
  onMove(by: number): void;
  onRemove(): void;
};

function Tools({ number, last, onMove, onRemove }: ToolsProps): ReactElement {
  const { listing: words } = useWords();
  const button = { variant: "subtle", size: 36 } as const;
  return (
    <span className="shot-tools">
      <ActionIcon
        {...button}
        aria-label={words.earlier(number)}
        disabled={number === 1}
        onClick={() => onMove(-1)}
      >
        <ChevronLeft size={18} className="turns" />
      </ActionIcon>
      <ActionIcon {...button} aria-label={words.later(number)} disabled={last} onClick={() => onMove(1)}>
        <ChevronRight size={18} className="turns" />
      </ActionIcon>
      <ActionIcon {...button} color="critical" aria-label={words.removeScreenshot(number)} onClick={onRemove}>
        <X size={18} />
      </ActionIcon>
    </span>
  );
}

/** Sends pictures one after the other; each stands in the draft once the registry has it. */
function useSending({ appId, draft, change }: ListingEditor, locale: string) {
  const { listing: words } = useWords();
  const { api } = usePortal();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  // What was typed while a picture was on its way stays.
  const now = useRef(draft);
  now.current = draft;
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setError(undefined);
    setSending(true);
    try {
      for (const file of files) {
        const { screenshots } = textsIn(now.current, locale);
        if (screenshots.length >= LISTING_LIMITS.screenshots) throw new Error(words.tooMany);
        if (file.size > LISTING_LIMITS.screenshotBytes) throw new Error(words.tooLarge(file.name));
        const { sha256 } = await api.uploadScreenshot(appId, new Uint8Array(await file.arrayBuffer()));
        const kept = textsIn(now.current, locale).screenshots;
        if (kept.includes(sha256)) continue;
        now.current = withTexts(now.current, locale, { screenshots: [...kept, sha256] });
        change(now.current);
      }
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSending(false);
    }
  };
  return { sending, error, send };
}
