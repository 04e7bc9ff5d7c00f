import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import { useKeys } from "./use-keys.ts";

const KEYS = { j: "j", k: "k", enter: "↵", a: "a", r: "r", help: "?" } as const;
const ROWS = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Tells of the keys that reviewers have; `?` opens it too. */
export function KeyHelp(): ReactElement {
  const { reviewing: words, common } = useWords();
  const [open, setOpen] = useState(false);
  useKeys({ "?": () => setOpen(true) });
  return (
    <>
      <Button variant="subtle" rightSection={<kbd aria-hidden>?</kbd>} onClick={() => setOpen(true)}>
        {words.keys}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={words.keys}
        closeButtonProps={{ "aria-label": common.close }}
      >
        <p className="muted">{words.keysHint}</p>
        <dl className="facts">
          {ROWS.map((row) => (
            <div key={row}>
              <dt>
                <kbd dir="ltr">{KEYS[row]}</kbd>
              </dt>
              <dd>{words.keyRows[row]}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
