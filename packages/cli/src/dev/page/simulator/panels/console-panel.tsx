import { useLayoutEffect, useRef } from "react";
import { CodeFrameView } from "../code-frame-view.tsx";
import { useSimulator, useSimulatorState } from "../services.ts";
import type { ConsoleLine } from "../state.ts";
import { clockTime } from "./format.ts";
import { Empty } from "./empty.tsx";

/** What the mini-app logged, and errors that it did not handle. */
export function ConsolePanel() {
  const { store } = useSimulator();
  const { lines } = useSimulatorState();
  const end = useRef<HTMLDivElement>(null);
  const newest = lines.at(-1)?.key;
  useLayoutEffect(() => {
    // What it returns is no business of React: newer browsers return a promise.
    end.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);
  return (
    <>
      <div className="panel-bar">
        <span className="muted">{lines.length === 1 ? "1 line" : `${lines.length} lines`}</span>
        <button type="button" onClick={() => store.dispatch({ type: "clear-console" })}>
          Clear
        </button>
      </div>
      {lines.length === 0 ? (
        <Empty
          title="Nothing logged yet"
          text="What the mini-app writes with console.log appears here, with the line that wrote it."
        />
      ) : (
        <ol className="lines">
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ol>
      )}
      <div ref={end} />
    </>
  );
}

function Line({ line }: { readonly line: ConsoleLine }) {
  const { level, text, frame, stack, at } = line;
  const isError = level === "error" && (frame !== null || stack !== "");
  return (
    <li data-level={level}>
      <div className="line">
        <time>{clockTime(at)}</time>
        {level !== "build" && level !== "info" && <span className="level">{level}</span>}
        <span className="text">{text}</span>
        {frame !== null && <code className="at">{`${frame.file}:${frame.line}:${frame.column}`}</code>}
      </div>
      {isError && frame !== null && <CodeFrameView frame={frame} />}
      {isError && stack !== "" && (
        <details>
          <summary>Stack</summary>
          <pre className="stack" tabIndex={0}>
            {stack}
          </pre>
        </details>
      )}
    </li>
  );
}
