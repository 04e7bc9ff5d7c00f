import { EmptyState, Icon, List, ListRow } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { formatName } from "./people.ts";
import type { Person } from "./people.ts";

export type PeopleListProps = {
  readonly people: readonly Person[];
  readonly chosen: number | null;
  onChoose(person: Person): void;
};

/** Names, of which one can be chosen. */
export function PeopleList({ people, chosen, onChoose }: PeopleListProps): ReactNode {
  if (people.length === 0) return <EmptyState icon="users" title="Nobody by that name" />;
  return (
    <List accessibilityLabel="People">
      {people.map((person) => (
        <PersonRow key={person.id} person={person} isChosen={person.id === chosen} onChoose={onChoose} />
      ))}
    </List>
  );
}

type PersonRowProps = { readonly person: Person; readonly isChosen: boolean; onChoose(person: Person): void };

function PersonRow({ person, isChosen, onChoose }: PersonRowProps): ReactNode {
  const name = formatName(person);
  return (
    <ListRow
      title={name}
      accessibilityLabel={isChosen ? `${name}, chosen` : name}
      chevron={false}
      trailing={isChosen && <Icon icon="check" tone="accent" />}
      onPress={() => onChoose(person)}
    />
  );
}
