export type Name = { readonly name: string; readonly surname: string };
export type Person = Name & { readonly id: number };

/** "Emil, Hans": surname first, as the list shows it. */
export function formatName({ name, surname }: Name): string {
  return [surname, name].filter((part) => part !== "").join(", ");
}

/** The people whose surname begins so, whatever its capitals. */
export function withPrefix(people: readonly Person[], prefix: string): readonly Person[] {
  const wanted = prefix.trim().toLowerCase();
  return people.filter(({ surname }) => surname.toLowerCase().startsWith(wanted));
}

/** The people and one more. */
export function created(people: readonly Person[], name: Name): readonly Person[] {
  const id = 1 + people.reduce((most, person) => Math.max(most, person.id), 0);
  return [...people, { ...trimmed(name), id }];
}

/** The people, one of them with another name. */
export function updated(people: readonly Person[], id: number, name: Name): readonly Person[] {
  return people.map((person) => (person.id === id ? { ...trimmed(name), id } : person));
}

/** Whether there is anything to call somebody by. */
export function isName({ name, surname }: Name): boolean {
  return name.trim() !== "" || surname.trim() !== "";
}

function trimmed({ name, surname }: Name): Name {
  return { name: name.trim(), surname: surname.trim() };
}
