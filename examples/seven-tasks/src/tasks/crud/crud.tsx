import { Button, Row, SearchField, TextField } from "@atoll/sdk/ui";
import { useState } from "react";
import type { ReactNode } from "react";

import { PeopleList } from "./people-list.tsx";
import { created, isName, updated, withPrefix } from "./people.ts";
import type { Name, Person } from "./people.ts";

const NOBODY: Name = { name: "", surname: "" };
const FIRST_PEOPLE: readonly Person[] = [
  { id: 1, name: "Hans", surname: "Emil" },
  { id: 2, name: "Max", surname: "Mustermann" },
  { id: 3, name: "Roman", surname: "Tisch" },
];

/** A list of names: filter, choose, add, change, delete. */
export function Crud(): ReactNode {
  const [people, setPeople] = useState(FIRST_PEOPLE);
  const [prefix, setPrefix] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState(NOBODY);
  const shown = withPrefix(people, prefix);
  // What the filter hides is not changed behind a person's back.
  const current = shown.find(({ id }) => id === chosen);
  const choose = ({ id, name, surname }: Person) => {
    setChosen(id);
    setTyped({ name, surname });
  };
  const remove = (id: number) => {
    setPeople(people.filter((person) => person.id !== id));
    setTyped(NOBODY);
  };
  return (
    <>
      <SearchField label="Surname begins with" value={prefix} maxLength={60} onChangeText={setPrefix} />
      <PeopleList people={shown} chosen={current?.id ?? null} onChoose={choose} />
      <NameFields typed={typed} onType={setTyped} />
      <Row gap="sm" wrap>
        <Button disabled={!isName(typed)} onPress={() => setPeople(created(people, typed))}>
          Create
        </Button>
        <Button
          variant="secondary"
          disabled={current === undefined || !isName(typed)}
          onPress={() => current && setPeople(updated(people, current.id, typed))}
        >
          Update
        </Button>
        <Button
          variant="danger"
          disabled={current === undefined}
          onPress={() => current && remove(current.id)}
        >
          Delete
        </Button>
      </Row>
    </>
  );
}

type NameFieldsProps = { readonly typed: Name; onType(name: Name): void };

function NameFields({ typed, onType }: NameFieldsProps): ReactNode {
  const { name, surname } = typed;
  return (
    <Row gap="sm" align="start">
      <TextField
        label="Name"
        grow
        maxLength={60}
        value={name}
        onChangeText={(text) => onType({ name: text, surname })}
      />
      <TextField
        label="Surname"
        grow
        maxLength={60}
        value={surname}
        onChangeText={(text) => onType({ name, surname: text })}
      />
    </Row>
  );
}
