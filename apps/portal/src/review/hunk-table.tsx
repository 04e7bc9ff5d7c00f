import type { FileDiff } from "@atoll/distribution/registry";
import { memo } from "react";
import type { ReactElement } from "react";
import { numberLines, pairLines } from "./diff-lines.ts";
import type { DiffLine } from "./diff-lines.ts";

const SIGNS = { same: " ", added: "+", removed: "-" } as const;

export type HunkTableProps = { readonly hunk: FileDiff["hunks"][number]; readonly split: boolean };

/** Lines that changed together, with their numbers. */
export const HunkTable = memo(function HunkTable({ hunk, split }: HunkTableProps): ReactElement {
  const lines = numberLines(hunk);
  return (
    <table className={split ? "hunk hunk-split" : "hunk"}>
      <thead>
        <tr>
          <th colSpan={split ? 4 : 3} scope="colgroup" className="hunk-head">
            @@ −{hunk.oldStart},{hunk.oldLines} +{hunk.newStart},{hunk.newLines} @@
          </th>
        </tr>
      </thead>
      <tbody>{split ? pairLines(lines).map(splitRow) : lines.map(unifiedRow)}</tbody>
    </table>
  );
});

// Lines have no id and never change their order.
function unifiedRow(line: DiffLine, index: number): ReactElement {
  return (
    <tr key={index} className={`line-${line.kind}`}>
      <td className="line-number">{line.before}</td>
      <td className="line-number">{line.now}</td>
      <td className="line-text">
        {SIGNS[line.kind]}
        {line.text}
      </td>
    </tr>
  );
}

function splitRow(
  row: { readonly before: DiffLine | null; readonly now: DiffLine | null },
  index: number,
): ReactElement {
  const { before, now } = row;
  return (
    <tr key={index}>
      <td className="line-number">{before?.before}</td>
      <td className={`line-text line-${before?.kind ?? "none"}`}>{before?.text}</td>
      <td className="line-number">{now?.now}</td>
      <td className={`line-text line-${now?.kind ?? "none"}`}>{now?.text}</td>
    </tr>
  );
}
