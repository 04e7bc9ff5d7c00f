import { Button, NativeSelect } from "@mantine/core";
import type { ReactElement } from "react";
import { useLanguage } from "../words/use-words.tsx";
import { withTexts, withoutLocale } from "./draft-changes.ts";
import { OFFERED_LANGUAGES, languageName } from "./languages.ts";
import type { ListingEditor } from "./use-listing-editor.ts";

export type LanguagePickerProps = {
  readonly editor: ListingEditor;
  readonly locale: string;
  onPick(locale: string): void;
};

/** Which language is edited, and which there are. */
export function LanguagePicker({ editor, locale, onPick }: LanguagePickerProps): ReactElement {
  const { words: all, locale: spoken } = useLanguage();
  const words = all.listing;
  const { draft, change } = editor;
  const { defaultLocale, locales } = draft;
  const name = (tag: string) => languageName(tag, spoken);
  const there = Object.keys(locales).sort((a, b) => name(a).localeCompare(name(b), spoken));
  const others = OFFERED_LANGUAGES.filter((tag) => !there.includes(tag)).sort((a, b) =>
    name(a).localeCompare(name(b), spoken),
  );
  const add = (tag: string) => {
    change(withTexts(draft, tag, {}));
    onPick(tag);
  };
  return (
    <div className="listing-languages">
      <div className="listing-row">
        <NativeSelect
          label={words.language}
          value={locale}
          onChange={({ currentTarget }) => onPick(currentTarget.value)}
          data={there.map((tag) => ({
            value: tag,
            label: tag === defaultLocale ? `${name(tag)} (${words.isDefault})` : name(tag),
          }))}
        />
        <NativeSelect
          label={words.addLanguage}
          value=""
          onChange={({ currentTarget }) => currentTarget.value !== "" && add(currentTarget.value)}
          data={[{ value: "", label: "—" }, ...others.map((tag) => ({ value: tag, label: name(tag) }))]}
        />
      </div>
      <p className="muted">{words.defaultHint}</p>
      {locale !== defaultLocale && (
        <div className="row-actions">
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change({ ...draft, defaultLocale: locale })}
          >
            {words.makeDefault}
          </Button>
          <Button
            variant="light"
            color="critical"
            size="compact-sm"
            onClick={() => {
              change(withoutLocale(draft, locale));
              onPick(defaultLocale);
            }}
          >
            {words.removeLanguage(name(locale))}
          </Button>
        </div>
      )}
    </div>
  );
}
