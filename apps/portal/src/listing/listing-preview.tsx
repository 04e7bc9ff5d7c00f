import { screenshotPath } from "@atoll/distribution/registry";
import type { ListingContent, ListingManifest } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { AppIcon } from "../apps/app-icon.tsx";
import { useWords } from "../words/use-words.tsx";
import { textsIn } from "./draft-changes.ts";

export type ListingPreviewProps = {
  readonly app: string;
  readonly draft: ListingContent;
  readonly manifest: ListingManifest;
  readonly locale: string;
  /** Where pictures are; those of the team's own listing unless given. */
  pictureAt?(sha256: string): string;
};

/** How the shell will show a listing in one language: what is missing comes from the default language, then from the manifest. */
export function ListingPreview(props: ListingPreviewProps): ReactElement {
  const { app, draft, manifest, locale } = props;
  const pictureAt = props.pictureAt ?? ((sha256: string) => screenshotPath(app, sha256));
  const { listing: words } = useWords();
  const main = textsIn(draft, draft.defaultLocale);
  const own = textsIn(draft, locale);
  const subtitle = own.subtitle ?? main.subtitle;
  const description = own.description ?? main.description ?? manifest.description;
  const screenshots = own.screenshots.length > 0 ? own.screenshots : main.screenshots;
  const category = draft.category ?? manifest.categories[0];
  return (
    <section className="listing-preview" aria-label={words.preview}>
      <p className="muted">{words.preview}</p>
      <div className="preview-phone" lang={locale}>
        <div className="preview-head">
          <AppIcon id={app} name={manifest.name} />
          <div className="stack">
            <p className="preview-name" dir="auto">
              {manifest.name}
            </p>
            {subtitle !== null && (
              <p className="muted" dir="auto">
                {subtitle}
              </p>
            )}
          </div>
          <span className="preview-open" aria-hidden>
            {words.previewOpen}
          </span>
        </div>
        <p className="preview-facts muted">
          {category !== undefined && <span>{words.categories[category] ?? category}</span>}
          <span dir="ltr">{words.age(manifest.minimumAge)}</span>
        </p>
        {screenshots.length > 0 && (
          <div className="preview-shots" tabIndex={0} role="group" aria-label={words.screenshots}>
            {screenshots.map((sha256, index) => (
              <img key={sha256} src={pictureAt(sha256)} alt={words.screenshot(index + 1)} loading="lazy" />
            ))}
          </div>
        )}
        <div className="preview-text" dir="auto">
          {description === "" ? (
            <p className="muted">{words.noDescription}</p>
          ) : (
            description.split("\n\n").map((paragraph, index) => <p key={index}>{paragraph}</p>)
          )}
        </div>
      </div>
    </section>
  );
}
