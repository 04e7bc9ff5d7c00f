import { List, ListHeader, ListRow } from "@atoll/sdk/ui";

/** Rows that belong together. */
export function ListEntry() {
  return (
    <List accessibilityLabel="Trips">
      <ListHeader level={3}>This year</ListHeader>
      <ListRow title="Lisbon" value="€420" />
      <ListRow title="Faro" value="€180" />
    </List>
  );
}
