import { useSimulatorState } from "./services.ts";
import type { SimulatorState } from "./state.ts";

type TopBarProps = {
  readonly side: "device" | "inspector";
  readonly onSide: (side: "device" | "inspector") => void;
};

/** Says that this is development, which mini-app it is, and how it stands. */
export function TopBar({ side, onSide }: TopBarProps) {
  const state = useSimulatorState();
  const { tone, text } = standingOf(state);
  return (
    <header className="top-bar">
      <span className="banner">Development</span>
      <h1>{state.statement?.name ?? "Mini-app"}</h1>
      <p className="standing" role="status" data-tone={tone}>
        <span className="dot" aria-hidden="true" />
        {text}
      </p>
      <div className="sides" role="group" aria-label="What to show">
        {(["device", "inspector"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={side === each} onClick={() => onSide(each)}>
            {each === "device" ? "Device" : "Inspector"}
          </button>
        ))}
      </div>
    </header>
  );
}

/** One line about where things stand; the worst comes first. */
function standingOf(state: SimulatorState): { readonly tone: string; readonly text: string } {
  if (state.connection === "lost")
    return { tone: "critical", text: "The dev server does not answer. Start atoll dev again." };
  if (state.distrust !== null) return { tone: "critical", text: "Not opened" };
  if (state.dev === "failed") return { tone: "critical", text: "Build failed" };
  if (state.statement === null)
    return { tone: "busy", text: state.connection === "open" ? "Building …" : "Starting …" };
  if (state.dev === "building") return { tone: "busy", text: "Building …" };
  if (state.end !== null) return { tone: "critical", text: `Ended · ${state.end.code}` };
  if (state.session !== "open")
    return { tone: "busy", text: state.session === "ended" ? "Closed" : "Opening …" };
  const drawn =
    state.drawnMs === null || state.statement.changed.length === 0
      ? ""
      : ` · on screen in ${Math.round(state.drawnMs)} ms`;
  if (state.errors > 0)
    return {
      tone: "caution",
      text: `Running · ${state.errors === 1 ? "1 error" : `${state.errors} errors`}`,
    };
  return { tone: "positive", text: `Running · build ${state.statement.build}${drawn}` };
}
