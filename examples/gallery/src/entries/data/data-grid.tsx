import { DataGrid } from "@atoll/sdk/ui";
import { useState } from "react";

const COSTS = [
  { what: "Ferry", cents: "3800" },
  { what: "Coffee", cents: "240" },
];

/** A table of any length whose cells are edited in place. */
export function DataGridEntry() {
  const [costs, setCosts] = useState(COSTS);
  return (
    <DataGrid
      label="Costs"
      columns={[
        { value: "what", label: "What", width: 160 },
        { value: "cents", label: "Cents", align: "end", keyboard: "number" },
      ]}
      data={costs}
      keyExtractor={(_, index) => String(index)}
      cell={({ what, cents }, column) => (column === "what" ? what : cents)}
      onEdit={({ row, column, text }) =>
        setCosts(costs.map((cost, index) => (index === row ? { ...cost, [column]: text } : cost)))
      }
    />
  );
}
