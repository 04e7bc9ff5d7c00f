import type { Me } from "@atoll/distribution/registry";
import { ActionIcon } from "@mantine/core";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import MenuIcon from "lucide-react/icons/menu";
import X from "lucide-react/icons/x";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useWords } from "../words/use-words.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Mark } from "./mark.tsx";
import { Palette, PaletteButton } from "./palette.tsx";
import { pagesFor } from "./pages-for.ts";

/** What stands around every page of someone who is signed in: sidebar, palette, account. */
export function Frame({ me }: { readonly me: Me }): ReactElement {
  const words = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {words.common.skip}
      </a>
      <header className="bar">
        <ActionIcon
          className="bar-menu"
          variant="subtle"
          size={44}
          aria-label={words.common.menu}
          aria-expanded={open}
          aria-controls="sidebar"
          onClick={() => setOpen(!open)}
        >
          {open ? <X size={20} /> : <MenuIcon size={20} />}
        </ActionIcon>
        <Link to="/" className="brand">
          <Mark />
          Atoll
        </Link>
        <PaletteButton />
        <AccountMenu user={me.user} />
      </header>
      <nav id="sidebar" className={open ? "sidebar sidebar-open" : "sidebar"} aria-label={words.nav.label}>
        {pagesFor(me, words).map(({ label, links }) => (
          <div key={label} className="sidebar-group">
            <p className="sidebar-label">{label}</p>
            <ul>
              {links.map(({ to, label: name, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="sidebar-link"
                    activeProps={{ className: "sidebar-link-active", "aria-current": "page" }}
                    activeOptions={{ exact: to === "/" }}
                  >
                    <Icon size={18} strokeWidth={1.75} aria-hidden />
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main id="page" className="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette me={me} />
    </div>
  );
}
