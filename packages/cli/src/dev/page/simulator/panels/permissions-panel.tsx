import type { PermissionState } from "@atoll/host";
import { useSimulator, useSimulatorState } from "../services.ts";
import { Empty } from "./empty.tsx";
import { clockTime } from "./format.ts";

const STATES: { readonly [S in PermissionState]: string } = {
  undetermined: "Not asked yet",
  granted: "Allowed",
  "granted-once": "Allowed this time",
  denied: "Not allowed",
};

/** What the manifest declares, what was decided, and the person's own record of it. */
export function PermissionsPanel() {
  const { send } = useSimulator();
  const { permissions } = useSimulatorState();
  if (permissions === null || permissions.rows.length === 0) {
    return (
      <Empty
        title="No permissions"
        text="The manifest declares none. Add to its permissions what the mini-app is to ask people for."
      />
    );
  }
  return (
    <>
      <ul className="permissions">
        {permissions.rows.map(({ id, words, state }) => (
          <li key={id}>
            <div>
              <b>{id}</b>
              <span className="muted">{words}</span>
            </div>
            <span className="state" data-state={state}>
              {STATES[state]}
            </span>
            <button
              type="button"
              disabled={state === "denied"}
              onClick={() => send({ type: "permission", action: "revoke", id })}
            >
              {`Revoke`}
              <span className="for-readers">{` ${id}`}</span>
            </button>
            <button
              type="button"
              disabled={state === "undetermined"}
              onClick={() => send({ type: "permission", action: "reset", id })}
            >
              {`Ask again`}
              <span className="for-readers">{` for ${id}`}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>Record</h2>
      {permissions.receipts.length === 0 ? (
        <p className="muted">Nothing was asked or used yet.</p>
      ) : (
        <ol className="receipts">
          {permissions.receipts.map((receipt, index) => (
            <li key={index}>
              <time>{clockTime(receipt.at)}</time>
              <span>{receipt.kind}</span>
              <span>{receipt.permission}</span>
              <span className="muted">{receipt.method ?? `by ${receipt.by}`}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
