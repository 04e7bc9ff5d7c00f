import type { FileDiff } from "@atoll/distribution/registry";
import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { ReactElement } from "react";
import { Chip } from "../parts/chip.tsx";
import { Problem } from "../parts/problem.tsx";
import { useWords } from "../words/use-words.tsx";
import { countLines } from "./diff-lines.ts";
import { HunkTable } from "./hunk-table.tsx";
import { lineCount, useMoreLines } from "./use-more-lines.ts";

export type CodeDiffProps = {
  /** Id of the version. */
  readonly version: string;
  readonly files: readonly FileDiff[];
  /** True for what the creator says the sources are. */
  readonly claimed?: boolean;
};

/** Changes of code, file by file, in one column or side by side. */
export function CodeDiff({ version, files, claimed = false }: CodeDiffProps): ReactElement {
  const { review: words } = useWords();
  const [split, setSplit] = useState(false);
  if (files.length === 0) return <p className="muted">{words.noCode}</p>;
  const own = files.filter(({ path }) => !isOfPackage(path));
  const packages = files.filter(({ path }) => isOfPackage(path));
  return (
    <div className="code-diff">
      <SegmentedControl
        className="diff-mode"
        size="sm"
        value={split ? "split" : "unified"}
        onChange={(mode) => setSplit(mode === "split")}
        data={[
          { value: "unified", label: words.unified },
          { value: "split", label: words.split },
        ]}
      />
      {own.map((file) => (
        <FileChanges key={file.path} version={version} file={file} split={split} claimed={claimed} />
      ))}
      {packages.length > 0 && (
        <details className="file-group">
          <summary>{words.packages(packages.length)}</summary>
          {packages.map((file) => (
            <FileChanges key={file.path} version={version} file={file} split={split} claimed={claimed} />
          ))}
        </details>
      )}
    </div>
  );
}

/** What a creator took from npm comes after what they wrote. */
function isOfPackage(path: string): boolean {
  return path.split("/").includes("node_modules");
}

/** So many lines are drawn at once; the rest on demand, since a bundle may have thousands. */
const HUNKS_AT_ONCE = 20;

type FileChangesProps = {
  readonly version: string;
  readonly file: FileDiff;
  readonly split: boolean;
  readonly claimed: boolean;
};

function FileChanges({ version, file, split, claimed }: FileChangesProps): ReactElement {
  const { review: words } = useWords();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(HUNKS_AT_ONCE);
  const { hunks, whole, more } = useMoreLines(version, file);
  const { added, removed } = countLines(hunks);
  return (
    <details className="file-diff" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code dir="ltr">{file.path}</code>
        <span className="numbers diff-count" dir="ltr">
          {words.lines(added, removed)}
          {!whole && " …"}
        </span>
        {claimed && <Chip tone="caution">{words.claimedChip}</Chip>}
      </summary>
      {open && (
        <div className="diff-scroll" tabIndex={0} role="group" aria-label={words.diffOf(file.path)} dir="ltr">
          {hunks.slice(0, shown).map((hunk) => (
            <HunkTable key={`${hunk.oldStart} ${hunk.newStart}`} hunk={hunk} split={split} />
          ))}
        </div>
      )}
      {open && hunks.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + HUNKS_AT_ONCE)}>
          {words.moreChanges(hunks.length - shown)}
        </Button>
      )}
      {open && hunks.length <= shown && !whole && (
        <div className="diff-note">
          <p>{words.linesLeft(lineCount(hunks))}</p>
          <Button
            variant="default"
            loading={more.isPending}
            onClick={() => {
              setShown(shown + HUNKS_AT_ONCE);
              more.mutate();
            }}
          >
            {words.moreLines}
          </Button>
          {more.isError && <Problem error={more.error} />}
        </div>
      )}
    </details>
  );
}
