import type { ReactElement } from "react";
import { useWords } from "../../words/use-words.tsx";
import type { PreviewState } from "./preview-state.ts";

/** What the mini-app logs while it is tried, the newest last. */
export function PreviewSaid({ state }: { readonly state: PreviewState }): ReactElement {
  const { preview: words } = useWords();
  return (
    <details className="preview-said">
      <summary>
        {words.said} <span className="numbers muted">{state.dropped + state.said.length}</span>
      </summary>
      {state.dropped > 0 && <p className="muted">{words.more(state.dropped)}</p>}
      {state.said.length === 0 ? (
        <p className="muted">{words.saidNothing}</p>
      ) : (
        <ol className="preview-lines" tabIndex={0} aria-label={words.said} dir="ltr">
          {state.said.map(({ key, level, text }) => (
            <li key={key} data-level={level}>
              <code>
                {level} {text}
              </code>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
