import type { Me } from "@atoll/distribution/registry";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import Search from "lucide-react/icons/search";
import type { ReactElement } from "react";
import { useApps, useReviewQueue } from "../api/queries.ts";
import { useWords } from "../words/use-words.tsx";
import { pagesFor } from "./pages-for.ts";

/** Every page and mini-app, a few keys away: Ctrl K. */
export function Palette({ me }: { readonly me: Me }): ReactElement {
  const words = useWords();
  const navigate = useNavigate();
  const { data: apps = [] } = useApps();
  const { data: queue = [] } = useReviewQueue(me.user.staff.includes("reviewer"));
  const go = (to: string) => () => void navigate({ to });
  const pages = pagesFor(me, words).map(({ label, links }) => ({
    group: label,
    actions: links.map(({ to, label: name, icon: Icon }) => ({
      id: to,
      label: name,
      leftSection: <Icon size={18} strokeWidth={1.75} />,
      onClick: go(to),
    })),
  }));
  const waiting = queue.map(({ id, app, version }) => ({
    id: `review ${id}`,
    label: `${app} ${version.name}`,
    description: words.reviewing.waitingGroup,
    onClick: go(`/review/${id}`),
  }));
  const miniApps = apps.map(({ id, name }) => ({
    id,
    label: name,
    description: id,
    onClick: go(`/apps/${id}`),
  }));
  return (
    <Spotlight
      actions={[
        ...pages,
        { group: words.reviewing.waitingGroup, actions: waiting },
        { group: words.nav.apps, actions: miniApps },
      ].filter(({ actions }) => actions.length > 0)}
      shortcut="mod + K"
      nothingFound={words.nav.paletteNone}
      highlightQuery
      limit={12}
      searchProps={{
        placeholder: words.nav.paletteHint,
        "aria-label": words.nav.paletteHint,
        leftSection: <Search size={18} />,
      }}
    />
  );
}

/** Opens the palette, and tells of its keys. */
export function PaletteButton(): ReactElement {
  const words = useWords();
  return (
    <button type="button" className="palette-button" onClick={spotlight.open}>
      <Search size={16} aria-hidden />
      <span className="palette-words">{words.nav.palette}</span>
      <kbd aria-hidden>Ctrl K</kbd>
    </button>
  );
}
