import { useState } from "react";
import { useSimulator, useSimulatorState } from "../services.ts";
import { Empty } from "./empty.tsx";
import { bytesText } from "./format.ts";

/** What the mini-app keeps on this device. */
export function StoragePanel() {
  const { send } = useSimulator();
  const { storage } = useSimulatorState();
  const [asking, setAsking] = useState(false);
  if (storage === null || storage.keys === 0) {
    return (
      <Empty
        title="Nothing stored"
        text="What the mini-app keeps with its storage is counted here. It is apart from what a released version keeps."
      />
    );
  }
  const clear = () => {
    setAsking(false);
    send({ type: "clear-storage" });
    send({ type: "reopen" });
  };
  return (
    <div className="facts">
      <dl>
        <dt>Keys</dt>
        <dd>{storage.keys}</dd>
        <dt>Size</dt>
        <dd>{bytesText(storage.bytes)}</dd>
      </dl>
      {asking ? (
        <p className="actions" role="alertdialog" aria-label="Clear storage">
          <span>{`Removes all ${storage.keys} keys and opens the mini-app again.`}</span>
          <button type="button" className="critical" onClick={clear}>
            Remove them
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            Keep them
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          Clear storage …
        </button>
      )}
    </div>
  );
}
