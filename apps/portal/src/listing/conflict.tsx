import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import type { ListingEditor } from "./use-listing-editor.ts";

/** Somebody else saved first: nothing is lost until a person says whose stays. */
export function Conflict({ editor }: { readonly editor: ListingEditor }): ReactElement {
  const { listing: words } = useWords();
  const { takeTheirs, keepMine } = editor;
  return (
    <div role="alert" className="problem">
      <p>
        <strong>{words.conflictTitle}</strong>
      </p>
      <p>{words.conflictHint}</p>
      <div className="row-actions">
        <Button
          variant="outline"
          color="critical"
          size="compact-sm"
          loading={takeTheirs.isPending}
          onClick={() => takeTheirs.mutate(undefined)}
        >
          {words.takeTheirs}
        </Button>
        <Button
          variant="outline"
          color="critical"
          size="compact-sm"
          loading={keepMine.isPending}
          onClick={() => keepMine.mutate(undefined)}
        >
          {words.keepMine}
        </Button>
      </div>
    </div>
  );
}
