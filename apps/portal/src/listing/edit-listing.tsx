import type { ListingDraft } from "@atoll/distribution/registry";
import { Button, Modal, Stack, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { Problem } from "../parts/problem.tsx";
import { useWords } from "../words/use-words.tsx";
import { AboutFields } from "./about-fields.tsx";
import { Conflict } from "./conflict.tsx";
import { LanguagePicker } from "./language-picker.tsx";
import { ListingPreview } from "./listing-preview.tsx";
import { ListingStatus } from "./listing-status.tsx";
import { ScreenshotsField } from "./screenshots-field.tsx";
import { TextsFields } from "./texts-fields.tsx";
import { useListingEditor } from "./use-listing-editor.ts";

export type EditListingProps = {
  readonly app: string;
  readonly read: ListingDraft;
  readonly develops: boolean;
};

/** The editor of a listing beside what people will see of it. */
export function EditListing({ app, read, develops }: EditListingProps): ReactElement {
  const editor = useListingEditor(app, read);
  const [locale, setLocale] = useState(read.draft.defaultLocale);
  const { draft, base, conflict } = editor;
  const shown = Object.hasOwn(draft.locales, locale) ? locale : draft.defaultLocale;
  const failed = [editor.save, editor.submit, editor.withdraw, editor.takeTheirs, editor.keepMine].find(
    ({ isError }) => isError,
  );
  return (
    <>
      <ListingStatus editor={editor} develops={develops} />
      {conflict && <Conflict editor={editor} />}
      {failed !== undefined && !conflict && <Problem error={failed.error} />}
      <div className="listing">
        <fieldset className="listing-form" disabled={!develops}>
          <LanguagePicker editor={editor} locale={shown} onPick={setLocale} />
          <TextsFields editor={editor} locale={shown} />
          <ScreenshotsField editor={editor} locale={shown} />
          <AboutFields editor={editor} />
        </fieldset>
        <ListingPreview app={app} draft={draft} manifest={base.manifest} locale={shown} />
      </div>
      <LeaveQuestion dirty={editor.dirty} />
    </>
  );
}

/** Asks before what was typed is lost. */
function LeaveQuestion({ dirty }: { readonly dirty: boolean }): ReactElement {
  const { listing: words, common } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={words.leaveTitle}
      closeButtonProps={{ "aria-label": common.close }}
    >
      <Stack>
        <Text>{words.leaveHint}</Text>
        <div className="row-actions row-end">
          <Button variant="subtle" data-autofocus onClick={() => blocker.reset?.()}>
            {words.stay}
          </Button>
          <Button color="critical" onClick={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
