import type { ListingContent } from "@atoll/distribution/registry";
import type { ReactElement, ReactNode } from "react";
import { Chip } from "../parts/chip.tsx";
import { useWords } from "../words/use-words.tsx";
import { textsIn } from "./draft-changes.ts";

export type ListingFactsProps = {
  readonly content: ListingContent;
  /** What is compared with: what differs from it is marked. */
  readonly before?: ListingContent | null;
  readonly locale: string;
  pictureAt(sha256: string): string;
};

/** Everything that a listing says in one language, as a list of facts. */
export function ListingFacts({ content, before, locale, pictureAt }: ListingFactsProps): ReactElement {
  const { listing: words, review, common } = useWords();
  const { subtitle, description, keywords, screenshots } = textsIn(content, locale);
  const facts: readonly Fact[] = [
    [words.subtitle, (each) => textsIn(each, locale).subtitle ?? "", subtitle],
    [words.description, (each) => textsIn(each, locale).description ?? "", description],
    [words.keywords, (each) => textsIn(each, locale).keywords.join("\n"), keywords.join(", ")],
    [
      words.category,
      (each) => each.category ?? "",
      words.categories[content.category ?? ""] ?? content.category,
    ],
    [words.support, (each) => each.supportUrl ?? "", content.supportUrl],
    [words.privacy, (each) => each.privacyUrl ?? "", content.privacyUrl],
    [
      words.screenshots,
      (each) => textsIn(each, locale).screenshots.join("\n"),
      screenshots.length > 0 && (
        <span className="preview-shots" tabIndex={0} role="group" aria-label={words.screenshots}>
          {screenshots.map((sha256, index) => (
            <img key={sha256} src={pictureAt(sha256)} alt={words.screenshot(index + 1)} loading="lazy" />
          ))}
        </span>
      ),
    ],
  ];
  return (
    <dl className="card facts">
      {facts.map(([label, read, shown]) => (
        <div key={label}>
          <dt>
            {label}
            {before !== undefined && read(content) !== (before === null ? "" : read(before)) && (
              <Chip tone="accent">{review.changed}</Chip>
            )}
          </dt>
          <dd className="note" dir="auto">
            {shown === null || shown === "" || shown === false ? (
              <span className="muted">{common.none}</span>
            ) : (
              shown
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Fact = readonly [label: string, read: (content: ListingContent) => string, shown: ReactNode];
