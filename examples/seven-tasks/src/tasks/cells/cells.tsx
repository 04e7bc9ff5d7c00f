import { Box, DataGrid, Row, Text } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { COLUMNS, ROWS } from "./cell-name.ts";
import type { CellName } from "./cell-name.ts";
import { SAMPLE_SHEET } from "./sample-sheet.ts";
import { withText } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { formatValue } from "./value.ts";

const ROW_HEAD = "row";
const GRID_COLUMNS = [
  { value: ROW_HEAD, label: "#", width: 40, align: "end" as const, readOnly: true },
  ...COLUMNS.map((letter) => ({ value: letter, label: letter, width: 78 })),
];

/** A spreadsheet of 26 columns and 100 rows. Cells show what they come to, and the chosen one what was typed into it. */
export function Cells(): ReactNode {
  const [sheet, setSheet] = useState(SAMPLE_SHEET);
  const [chosen, setChosen] = useState<CellName | null>(null);
  return (
    <>
      <ChosenCell sheet={sheet} name={chosen} />
      <DataGrid
        label="Cells"
        grow
        columns={GRID_COLUMNS}
        data={ROWS}
        keyExtractor={String}
        cell={(row, column) => {
          if (column === ROW_HEAD) return String(row);
          const name = `${column}${row}`;
          return name === chosen ? (sheet.get(name)?.text ?? "") : shownIn(sheet, name);
        }}
        onSelect={({ row, column }) => setChosen(column === ROW_HEAD ? null : `${column}${row}`)}
        onEdit={({ row, column, text }) => setSheet((before) => withText(before, `${column}${row}`, text))}
      />
    </>
  );
}

function shownIn(sheet: Sheet, name: CellName): string {
  const cell = sheet.get(name);
  return cell === undefined ? "" : formatValue(cell.value);
}

type ChosenCellProps = { readonly sheet: Sheet; readonly name: CellName | null };

/** All of what was typed into the chosen cell, which may be too narrow for it, and what that comes to. */
function ChosenCell({ sheet, name }: ChosenCellProps): ReactNode {
  const cell = sheet.get(name ?? "");
  const text = cell?.text ?? "";
  const value = shownIn(sheet, name ?? "");
  return (
    <Box minHeight={44} justify="center">
      {name === null ? (
        <Text tone="muted">Choose a cell, then press it again to edit: 12, words, or =SUM(A1:A9)*2.</Text>
      ) : (
        <Row gap="sm">
          <Box ground="accent" radius="sm" paddingX="sm" paddingY="xs">
            <Text weight="semibold">{name}</Text>
          </Box>
          <Text grow numberOfLines={2} tone={text === "" ? "muted" : "default"}>
            {text === "" ? "Nothing yet" : text}
          </Text>
          {value !== text && (
            <Text weight="semibold" tabular>
              {value}
            </Text>
          )}
        </Row>
      )}
    </Box>
  );
}
