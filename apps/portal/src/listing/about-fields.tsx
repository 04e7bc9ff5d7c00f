import { LISTING_CATEGORIES } from "@atoll/distribution/registry";
import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import type { ListingEditor } from "./use-listing-editor.ts";

/** What holds in every language: where the catalogue lists it, and where people find help. */
export function AboutFields({ editor }: { readonly editor: ListingEditor }): ReactElement {
  const { listing: words } = useWords();
  const { draft, change, problems, base } = editor;
  const own = draft.category;
  const known: readonly string[] = LISTING_CATEGORIES;
  const choices = own === null || known.includes(own) ? known : [...known, own];
  const address = (field: "supportUrl" | "privacyUrl", label: string) => (
    <TextInput
      label={label}
      description={words.addressHint}
      type="url"
      inputMode="url"
      value={draft[field] ?? ""}
      placeholder={base.manifest[field] ?? ""}
      onChange={({ currentTarget: { value } }) => change({ ...draft, [field]: value === "" ? null : value })}
      error={problems.get(field)}
      dir="ltr"
      spellCheck={false}
      autoComplete="off"
    />
  );
  return (
    <section className="listing-about">
      <h2>{words.forAll}</h2>
      <NativeSelect
        label={words.category}
        value={own ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ ...draft, category: value === "" ? null : value })
        }
        data={[
          { value: "", label: words.asManifest },
          ...choices.map((each) => ({ value: each, label: words.categories[each] ?? each })),
        ]}
      />
      {address("supportUrl", words.support)}
      {address("privacyUrl", words.privacy)}
    </section>
  );
}
