import type { ReactElement } from "react";

const HUES = 6;

/** A rounded square with the first letter of a mini-app, in a colour that its id decides. */
export function AppIcon({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const [first = "?"] =
    new Intl.Segmenter().segment(name.trim())[Symbol.iterator]().next().value?.segment ?? "?";
  return (
    <span className={`app-icon app-icon-${sum % HUES}`} aria-hidden>
      {first.toLocaleUpperCase()}
    </span>
  );
}
