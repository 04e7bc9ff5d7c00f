import type { CallRecord } from "../../messages.ts";
import { useSimulator, useSimulatorState } from "../services.ts";
import { Empty } from "./empty.tsx";
import { bytesText, clockTime } from "./format.ts";

/** Calls of the mini-app to the host, requests to the network among them, and questions to the person. */
export function CallsPanel() {
  const { store } = useSimulator();
  const { calls } = useSimulatorState();
  if (calls.length === 0) {
    return (
      <Empty
        title="No calls yet"
        text="Each call to the host appears here: fetch, storage, photos, and each question for a permission."
      />
    );
  }
  return (
    <>
      <div className="panel-bar">
        <span className="muted">{calls.length === 1 ? "1 call" : `${calls.length} calls`}</span>
        <button type="button" onClick={() => store.dispatch({ type: "clear-calls" })}>
          Clear
        </button>
      </div>
      <ol className="calls">
        {calls.toReversed().map((call) => (
          <Call key={call.key} call={call} />
        ))}
      </ol>
    </>
  );
}

function Call({ call }: { readonly call: CallRecord }) {
  const { method, params, paramsLength, outcome, message, resultLength, ms, at } = call;
  return (
    <li>
      <details>
        <summary>
          <span className="method">{method}</span>
          <span className="summary">{shortOf(params)}</span>
          <span className="outcome" data-outcome={toneOf(outcome)}>
            {outcome ?? "running"}
          </span>
          <span className="ms">{ms === undefined ? "" : `${Math.round(ms)} ms`}</span>
        </summary>
        <dl>
          <dt>At</dt>
          <dd>{clockTime(at)}</dd>
          <dt>Sent</dt>
          <dd>{bytesText(paramsLength)}</dd>
          {resultLength !== undefined && <dt>Answered</dt>}
          {resultLength !== undefined && <dd>{bytesText(resultLength)}</dd>}
        </dl>
        {message !== undefined && <p>{message}</p>}
        <pre className="stack" tabIndex={0}>
          {params}
        </pre>
      </details>
    </li>
  );
}

const GOOD: ReadonlySet<string> = new Set(["ok", "allow", "once"]);

function toneOf(outcome: string | undefined): string {
  if (outcome === undefined) return "running";
  return GOOD.has(outcome) ? "good" : "bad";
}

/** The address of a request, the key of an entry: what tells calls of one method apart. */
function shortOf(params: string): string {
  const [, , text] = /"(url|key|path)":"((?:[^"\\]|\\.){1,200})"/.exec(params) ?? [];
  return text ?? (params.startsWith("{") || params === "null" ? "" : params);
}
