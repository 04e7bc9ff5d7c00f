import { useEffect } from "react";
import type { KeyboardEvent } from "react";
import type { WantedPanel } from "../messages.ts";
import { CallsPanel } from "./panels/calls-panel.tsx";
import { ConsolePanel } from "./panels/console-panel.tsx";
import { PermissionsPanel } from "./panels/permissions-panel.tsx";
import { SizesPanel } from "./panels/sizes-panel.tsx";
import { StoragePanel } from "./panels/storage-panel.tsx";
import { TreePanel } from "./panels/tree-panel.tsx";
import { useSimulator, useSimulatorState } from "./services.ts";

const PANELS = {
  console: { label: "Console", wants: "none", Panel: ConsolePanel },
  calls: { label: "Calls", wants: "none", Panel: CallsPanel },
  tree: { label: "Tree", wants: "tree", Panel: TreePanel },
  permissions: { label: "Permissions", wants: "permissions", Panel: PermissionsPanel },
  storage: { label: "Storage", wants: "storage", Panel: StoragePanel },
  sizes: { label: "Sizes", wants: "sizes", Panel: SizesPanel },
} as const satisfies Record<string, { label: string; wants: WantedPanel; Panel: () => React.ReactNode }>;
type PanelName = keyof typeof PANELS;
const NAMES = Object.keys(PANELS) as PanelName[];

type InspectorProps = { readonly tab: string; readonly onTab: (tab: string) => void };

/** What goes on in the mini-app, a tab for each kind. */
export function Inspector({ tab, onTab }: InspectorProps) {
  const { send } = useSimulator();
  const { errors, devices } = useSimulatorState();
  const current = NAMES.find((name) => name === tab) ?? "console";
  const { wants, Panel } = PANELS[current];
  useEffect(() => send({ type: "want", panel: wants }), [send, wants, devices]);
  const press = (event: KeyboardEvent) => {
    const by = {
      ArrowLeft: -1,
      ArrowRight: 1,
      Home: -NAMES.indexOf(current),
      End: NAMES.length - 1 - NAMES.indexOf(current),
    }[event.key];
    const next =
      by === undefined ? undefined : NAMES[(NAMES.indexOf(current) + by + NAMES.length) % NAMES.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <aside className="inspector" aria-label="Inspector">
      <div className="tabs" role="tablist" aria-label="Inspector" onKeyDown={press}>
        {NAMES.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === current}
            aria-controls="panel"
            tabIndex={name === current ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {PANELS[name].label}
            {name === "console" && errors > 0 && <span className="count">{errors}</span>}
          </button>
        ))}
      </div>
      <div className="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${current}`} tabIndex={0}>
        <Panel />
      </div>
    </aside>
  );
}
