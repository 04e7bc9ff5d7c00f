import { LISTING_LIMITS } from "@atoll/distribution/registry";
import { TagsInput, TextInput, Textarea } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import { textsIn, withTexts } from "./draft-changes.ts";
import type { ListingEditor } from "./use-listing-editor.ts";

/** The texts of one language. */
export function TextsFields({
  editor,
  locale,
}: {
  readonly editor: ListingEditor;
  readonly locale: string;
}): ReactElement {
  const { listing: words } = useWords();
  const { draft, change, problems } = editor;
  const { subtitle, description, keywords } = textsIn(draft, locale);
  const problem = (field: string) => problems.get(`locales.${locale}.${field}`);
  const set = (texts: Parameters<typeof withTexts>[2]) => change(withTexts(draft, locale, texts));
  const used = (text: string | null, most: number) => words.left(Array.from(text ?? "").length, most);
  const textOrNull = (text: string) => (text === "" ? null : text);
  return (
    <>
      <TextInput
        label={words.subtitle}
        description={`${words.subtitleHint} ${used(subtitle, LISTING_LIMITS.subtitle)}`}
        value={subtitle ?? ""}
        onChange={({ currentTarget }) => set({ subtitle: textOrNull(currentTarget.value) })}
        error={problem("subtitle")}
        dir="auto"
        lang={locale}
      />
      <Textarea
        label={words.description}
        description={`${words.descriptionHint} ${used(description, LISTING_LIMITS.description)}`}
        value={description ?? ""}
        onChange={({ currentTarget }) => set({ description: textOrNull(currentTarget.value) })}
        error={problem("description")}
        rows={9}
        dir="auto"
        lang={locale}
      />
      <TagsInput
        label={words.keywords}
        description={words.keywordsHint}
        value={[...keywords]}
        onChange={(next) => set({ keywords: next })}
        maxTags={LISTING_LIMITS.keywords}
        splitChars={[",", "،", ";", "\n"]}
        acceptValueOnBlur
        error={problem("keywords")}
        lang={locale}
      />
    </>
  );
}
