import { shotPath } from "@atoll/distribution/registry";
import type { Version, VersionShots } from "@atoll/distribution/registry";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Section } from "../parts/page.tsx";
import { QueryView } from "../parts/query-view.tsx";
import { useWords } from "../words/use-words.tsx";

const POLL_MS = 5_000;
/** The step of the registry that takes them. */
const STEP = "shots";

/** Pictures of a version in the real host; nothing while its checks run, or when they were never to be taken of it. */
export function ShotsPart({ version }: { readonly version: Version }): ReactElement | null {
  const { shots: words } = useWords();
  const { api } = usePortal();
  const step = version.steps.find(({ name }) => name === STEP);
  const coming =
    isWaited(version) && (step === undefined || step.state === "waiting" || step.state === "running");
  const query = useQuery({
    queryKey: keys.shots(version.id),
    queryFn: () => api.shots(version.id),
    enabled: version.state !== "uploaded" && version.state !== "checking",
    refetchInterval: ({ state }) =>
      coming && state.data?.configured === true && state.data.shots.length === 0 ? POLL_MS : false,
  });
  if (!query.isEnabled) return null;
  return (
    <Section title={words.title} hint={words.hint}>
      <QueryView query={query}>
        {(data) => <Pictures version={version.id} data={data} coming={coming} />}
      </QueryView>
    </Section>
  );
}

/** They are taken of what somebody looks at soon. */
function isWaited({ state }: Version): boolean {
  return state === "ready" || state === "in_review";
}

type PicturesProps = { readonly version: string; readonly data: VersionShots; readonly coming: boolean };

function Pictures({ version, data, coming }: PicturesProps): ReactElement {
  const { shots: words } = useWords();
  if (data.shots.length === 0) {
    const why = !data.configured ? words.notConfigured : coming ? words.coming : words.none;
    return <p className="muted">{why}</p>;
  }
  return (
    <ul className="shots">
      {data.shots.map(({ name, width, height }) => {
        const title = words.names[name] ?? name;
        return (
          <li key={name}>
            <a href={shotPath(version, name)} target="_blank" rel="noreferrer" aria-label={words.open(title)}>
              <img src={shotPath(version, name)} alt="" width={width} height={height} loading="lazy" />
            </a>
            <span aria-hidden>{title}</span>
          </li>
        );
      })}
    </ul>
  );
}
