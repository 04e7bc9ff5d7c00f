import { Button, TextInput } from "@mantine/core";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../words/use-format.ts";
import { useWords } from "../words/use-words.tsx";
import { PAGE_ROWS, nextSorting, rowsOnView } from "./table-rows.ts";
import type { ColumnValues, Sorting } from "./table-rows.ts";

export type Column<Row> = ColumnValues<Row> & {
  readonly label: string;
  cell(row: Row): ReactNode;
  /** False where there is nothing to sort by. */
  readonly sortable?: boolean;
  /** True for short values that stay on one line. */
  readonly narrow?: boolean;
};

export type DataTableProps<Row> = {
  /** What the table is of. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
  /** True for rows that the registry hands out in pages of its own. */
  readonly paged?: boolean;
};

/** A table that sorts, filters and shows a page at a time; on a phone each row is a card. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  paged = false,
}: DataTableProps<Row>): ReactElement {
  const words = useWords();
  const [filter, setFilter] = useState("");
  const [sorting, setSorting] = useState<Sorting>();
  const [page, setPage] = useState(1);
  const shown = paged
    ? { rows, matching: rows.length, page: 1, pages: 1 }
    : rowsOnView(rows, columns, { filter, sorting, page });
  const filtered = !paged && rows.length > 5;
  return (
    <div className="table-block">
      {filtered && (
        <TextInput
          className="table-filter"
          aria-label={`${words.common.filter}: ${label}`}
          placeholder={words.common.filter}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
            setPage(1);
          }}
        />
      )}
      <table className="table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell
                key={column.id}
                column={column}
                sorting={sorting}
                still={paged}
                onSort={() => setSorting(nextSorting(sorting, column.id))}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.rows.map((row) => (
            <tr role="row" key={rowKey(row)}>
              {columns.map(({ id, label: name, cell, narrow }) => (
                <td role="cell" key={id} data-label={name} data-narrow={narrow}>
                  <span className="cell">{cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.matching === 0 && <p className="muted">{words.common.noMatch}</p>}
      {(shown.pages > 1 || rows.length > PAGE_ROWS) && !paged && (
        <Pager page={shown.page} pages={shown.pages} matching={shown.matching} onPage={setPage} />
      )}
    </div>
  );
}

type HeadCellProps<Row> = {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly still: boolean;
  onSort(): void;
};

function HeadCell<Row>({ column, sorting, still, onSort }: HeadCellProps<Row>): ReactElement {
  const words = useWords();
  const { id, label, sortable = true } = column;
  if (!sortable || still)
    return (
      <th role="columnheader" scope="col">
        {label}
      </th>
    );
  const descending = sorting?.column === id ? sorting.descending : undefined;
  const order = descending === undefined ? "none" : descending ? "descending" : "ascending";
  return (
    <th role="columnheader" scope="col" aria-sort={order}>
      <button type="button" className="sort" onClick={onSort} title={words.common.sortBy(label)}>
        {label}
        {descending === true && <ArrowDown size={14} aria-hidden />}
        {descending === false && <ArrowUp size={14} aria-hidden />}
      </button>
    </th>
  );
}

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly matching: number;
  onPage(page: number): void;
};

function Pager({ page, pages, matching, onPage }: PagerProps): ReactElement {
  const words = useWords();
  const format = useFormat();
  return (
    <div className="pager">
      <span className="muted">
        {words.common.page(page, pages)} · {words.common.rows(matching)}
      </span>
      <Button variant="default" size="compact-sm" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.common.previous}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page >= pages}
        aria-label={`${words.common.next}, ${format.number(page)} / ${format.number(pages)}`}
        onClick={() => onPage(page + 1)}
      >
        {words.common.next}
      </Button>
    </div>
  );
}
