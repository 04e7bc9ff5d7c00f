import type { PackageDiff } from "@atoll/distribution/registry";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";

const KINDS = ["permissions", "scopes", "domains", "capabilities", "products", "regulated"] as const;

/** What a version may do that the one before could not, and the other way round. */
export function AccessDiff({ access }: { readonly access: PackageDiff["access"] }): ReactElement {
  const { review: words, common } = useWords();
  const changed = KINDS.filter((kind) => access[kind].added.length + access[kind].removed.length > 0);
  const { ageRating } = access;
  if (changed.length === 0 && ageRating === null) return <p className="card">{words.noAccess}</p>;
  return (
    <dl className="facts card">
      {changed.map((kind) => (
        <div key={kind}>
          <dt>{words.accessNames[kind]}</dt>
          <dd className="changes">
            {access[kind].added.map((name) => (
              <Change key={name} name={name} what={words.added} sign="+" tone="caution" />
            ))}
            {access[kind].removed.map((name) => (
              <Change key={name} name={name} what={words.removed} sign="−" tone="neutral" />
            ))}
          </dd>
        </div>
      ))}
      {ageRating !== null && (
        <div>
          <dt>{words.age}</dt>
          <dd>
            {ageRating.before ?? common.none} → {ageRating.now ?? common.none}
          </dd>
        </div>
      )}
    </dl>
  );
}

type ChangeProps = {
  readonly name: string;
  readonly what: string;
  readonly sign: string;
  readonly tone: "caution" | "neutral";
};

function Change({ name, what, sign, tone }: ChangeProps): ReactElement {
  return (
    <span className={`chip chip-${tone}`}>
      <span aria-hidden>{sign}</span> <bdi>{name}</bdi> <span className="sr">{what}</span>
    </span>
  );
}
