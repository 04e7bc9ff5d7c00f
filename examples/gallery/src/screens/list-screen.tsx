import { EmptyState, List, ListHeader, ListRow, Screen, SearchField } from "@atoll/sdk/ui";
import type { Entry, Group } from "../entries.ts";

type Props = {
  readonly groups: readonly Group[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (entry: Entry) => void;
};

/** All components by kind, and those whose name or purpose has what is searched for. */
export function ListScreen({ groups, query, onQuery, onOpen }: Props) {
  const wanted = query.trim().toLowerCase();
  const isWanted = ({ name, what }: Entry) => `${name} ${what}`.toLowerCase().includes(wanted);
  const found = groups
    .map(({ title, entries }) => ({ title, entries: entries.filter(isWanted) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Screen title="Gallery" gap="lg">
      <SearchField
        label="Component"
        placeholder="Search by name or purpose"
        value={query}
        onChangeText={onQuery}
      />
      {found.length === 0 && (
        <EmptyState
          title="No such component"
          icon="search"
          actionLabel="Show all"
          onAction={() => onQuery("")}
        >
          Try a name, such as Button, or what it is for.
        </EmptyState>
      )}
      {found.map(({ title, entries }) => (
        <List key={title} accessibilityLabel={title}>
          <ListHeader>{title}</ListHeader>
          {entries.map((entry) => (
            <ListRow
              key={entry.name}
              title={entry.name}
              subtitle={entry.what}
              onPress={() => onOpen(entry)}
            />
          ))}
        </List>
      ))}
    </Screen>
  );
}
