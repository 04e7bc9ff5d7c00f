import type { ReactNode } from "react";
import type { FramedProblem } from "../../contract.ts";
import { CodeFrameView } from "./code-frame-view.tsx";
import { useSimulator, useSimulatorState } from "./services.ts";
import type { Distrust, PlacedEnd } from "./state.ts";

/** What keeps the mini-app from running, and what to do; nothing while all is well. */
export function ProblemCard({ onShow }: { readonly onShow: () => void }) {
  const state = useSimulatorState();
  if (state.distrust !== null) return <DistrustCard distrust={state.distrust} />;
  if (state.dev === "failed") return <FailedCard problems={state.problems} runs={state.session === "open"} />;
  if (state.end !== null) return <EndCard end={state.end} />;
  const error = state.errors > 0 ? state.lines.findLast(({ thrown }) => thrown === true) : undefined;
  if (error === undefined) return null;
  return (
    <div className="error-line" role="alert">
      <span className="text">{error.text}</span>
      {error.frame !== null && <code>{`${error.frame.file}:${error.frame.line}:${error.frame.column}`}</code>}
      <button type="button" onClick={onShow}>
        Show
      </button>
    </div>
  );
}

function FailedCard({
  problems,
  runs,
}: {
  readonly problems: readonly FramedProblem[];
  readonly runs: boolean;
}) {
  return (
    <Card title={problems.length === 1 ? "Build failed" : `Build failed · ${problems.length} problems`}>
      {problems.map((problem, index) => (
        <section key={index} className="problem">
          <p className="place">
            <b>{problem.code}</b>
            {problem.at !== undefined && (
              <code>{`${problem.at.file}:${problem.at.line}:${problem.at.column}`}</code>
            )}
          </p>
          <p>{problem.message}</p>
          {problem.frame !== undefined && <CodeFrameView frame={problem.frame} />}
          {problem.hint !== undefined && <p className="hint">{problem.hint}</p>}
        </section>
      ))}
      <p className="muted">
        {runs ? "The last build that worked runs on below. " : ""}Save the file once it is mended; it opens by
        itself.
      </p>
    </Card>
  );
}

function EndCard({ end }: { readonly end: PlacedEnd }) {
  const { send } = useSimulator();
  // What the mini-app or the engine said is more to a creator than what people read.
  const [theirs = "", ...stack] = end.stack.split("\n");
  return (
    <Card title="The session has ended">
      <p className="place">
        <b>{end.code}</b>
        {end.frame !== null && <code>{`${end.frame.file}:${end.frame.line}:${end.frame.column}`}</code>}
      </p>
      <p>{theirs === "" ? end.message : theirs}</p>
      {end.frame !== null && <CodeFrameView frame={end.frame} />}
      {stack.length > 0 && (
        <pre className="stack" tabIndex={0}>
          {stack.join("\n")}
        </pre>
      )}
      {theirs !== "" && <p className="muted">{`People read: ${end.message}`}</p>}
      <p className="actions">
        <button type="button" onClick={() => send({ type: "reopen" })}>
          Open again
        </button>
        <span className="muted">Or change the source: it opens by itself.</span>
      </p>
    </Card>
  );
}

function DistrustCard({ distrust }: { readonly distrust: Distrust }) {
  return (
    <Card title="Not opened">
      <p>
        {distrust === "no-key"
          ? "This address has no key, so nobody can tell whether what comes over the network is yours. Scan the code in the terminal, or type its whole address."
          : "What came was not signed by the terminal’s key. Another machine may answer in its place, or atoll dev was started again: scan its new code."}
      </p>
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="card" role="alert">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
