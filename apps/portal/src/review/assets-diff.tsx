import type { PackageDiff } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import { Section } from "../parts/page.tsx";
import { useWords } from "../words/use-words.tsx";

/** Pictures, fonts and the like that came, changed or went; nothing where none did. */
export function AssetsDiff({ assets }: { readonly assets: PackageDiff["assets"] }): ReactElement | null {
  const { review: words } = useWords();
  const rows = [
    ...assets.added.map((path) => [path, words.added] as const),
    ...assets.changed.map((path) => [path, words.changed] as const),
    ...assets.removed.map((path) => [path, words.removed] as const),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={words.assets}>
      <ul className="card list">
        {rows.map(([path, what]) => (
          <li key={path}>
            <code dir="ltr">{path}</code> <Chip>{what}</Chip>
          </li>
        ))}
      </ul>
    </Section>
  );
}
