import { defineComponent } from "@atoll/protocol";
import * as z from "zod";
import { grow } from "../props/box.ts";
import { editCount } from "../props/edit-count.ts";
import { optionValue } from "../props/options.ts";
import { shortText } from "../props/text.ts";
import { MAX_ITEMS, virtualListSchema } from "../virtual-list/schema.ts";

/** Most columns of a grid: every row on the screen sends a text for each. */
const MAX_COLUMNS = 200;
/** Longest text of a cell. */
export const MAX_CELL_TEXT = 500;

const cellText = z.string().max(MAX_CELL_TEXT);
const rowIndex = z
  .int()
  .min(0)
  .max(MAX_ITEMS - 1);

const column = z.strictObject({
  value: optionValue,
  label: shortText,
  width: z.int().min(40).max(600).optional(),
  align: z.enum(["start", "end"]).optional(),
  keyboard: z.enum(["text", "decimal", "number"]).optional(),
  readOnly: z.boolean().optional(),
});

/** A column as the schema lets it through. */
export type GridColumn = z.output<typeof column>;

export const dataGridSchema = defineComponent({
  name: "DataGrid",
  since: 1,
  docs: "A table of any length whose cells can be edited: only what is near the screen exists.",
  props: {
    label: shortText.describe("Names the table. Always given: screen readers need it."),
    columns: z
      .array(column)
      .min(1)
      .max(MAX_COLUMNS)
      .refine(hasOwnValues, "must have columns whose values are all different")
      .describe(
        "From start to end: `value` stands for a column, `label` heads it; width in points, 120 at first.",
      ),
    count: z.int().min(0).max(MAX_ITEMS).describe("Number of rows. Set by the kit from `data`."),
    edit: editCount.optional().describe("Count of the edit that the cells answer. Set by the kit."),
    grow,
  },
  events: {
    range: {
      docs: "The host wants the rows from `start` up to, not including, `end`. Handled by the kit.",
      payload: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }),
    },
    edit: {
      docs: "A cell was given another text. Cells can be edited while this is handled.",
      payload: z.strictObject({ row: rowIndex, column: optionValue, text: cellText, edit: editCount }),
      gesture: true,
    },
    select: {
      docs: "A cell was chosen.",
      payload: z.strictObject({ row: rowIndex, column: optionValue }),
      gesture: true,
    },
  },
  children: "nodes",
  only: ["DataGridRow"],
  methods: virtualListSchema.methods,
  virtual: true,
});

export const dataGridRowSchema = defineComponent({
  name: "DataGridRow",
  since: 1,
  docs: "One row of a DataGrid. Made by the kit.",
  props: {
    index: rowIndex.describe("Place in the table."),
    cells: z.array(cellText).min(1).max(MAX_COLUMNS).describe("The text of each cell, from start to end."),
  },
  events: {},
  children: "none",
});

function hasOwnValues(columns: readonly GridColumn[]): boolean {
  return new Set(columns.map(({ value }) => value)).size === columns.length;
}
