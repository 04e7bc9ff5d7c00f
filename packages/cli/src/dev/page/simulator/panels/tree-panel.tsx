import { useSimulatorState } from "../services.ts";
import { Empty } from "./empty.tsx";

/** What the mini-app draws, as an outline of the kit's components. */
export function TreePanel() {
  const { outline } = useSimulatorState();
  if (outline === null || outline.text === "") {
    return <Empty title="Nothing drawn" text="Once the mini-app draws, its tree of components is here." />;
  }
  return (
    <>
      <div className="panel-bar">
        <span className="muted">{`${outline.nodes} nodes`}</span>
      </div>
      <pre className="outline" dir="ltr" tabIndex={0}>
        {outline.text}
      </pre>
    </>
  );
}
