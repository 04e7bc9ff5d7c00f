import type { Me } from "@atoll/distribution/registry";
import AppWindow from "lucide-react/icons/app-window";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import Flag from "lucide-react/icons/flag";
import KeyRound from "lucide-react/icons/key-round";
import type { LucideIcon } from "lucide-react";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import OctagonX from "lucide-react/icons/octagon-x";
import ScrollText from "lucide-react/icons/scroll-text";
import UserCog from "lucide-react/icons/user-cog";
import Users from "lucide-react/icons/users";
import FileText from "lucide-react/icons/file-text";
import type { Words } from "../words/en.ts";

export type PageLink = { readonly to: string; readonly label: string; readonly icon: LucideIcon };
export type PageGroup = { readonly label: string; readonly links: readonly PageLink[] };

/** The pages that someone may open, by what they do here: the sidebar's, and the command palette's. */
export function pagesFor({ user }: Me, { nav, listing }: Words): readonly PageGroup[] {
  const make: PageGroup = {
    label: nav.make,
    links: [
      { to: "/", label: nav.apps, icon: AppWindow },
      { to: "/teams", label: nav.teams, icon: Users },
      { to: "/tokens", label: nav.tokens, icon: KeyRound },
    ],
  };
  const review: PageGroup = {
    label: nav.reviewing,
    links: [
      { to: "/review", label: nav.review, icon: ClipboardCheck },
      { to: "/listings", label: listing.reviews, icon: FileText },
    ],
  };
  const moderate: PageGroup = {
    label: nav.moderating,
    links: [{ to: "/moderation", label: nav.moderation, icon: Flag }],
  };
  const operate: PageGroup = {
    label: nav.operate,
    links: [
      { to: "/staff", label: nav.staff, icon: UserCog },
      { to: "/hosts", label: nav.hosts, icon: MonitorSmartphone },
      { to: "/audit", label: nav.audit, icon: ScrollText },
      { to: "/revocations", label: nav.revocations, icon: OctagonX },
    ],
  };
  return [
    make,
    ...(user.staff.includes("reviewer") ? [review] : []),
    ...(user.staff.includes("moderator") ? [moderate] : []),
    ...(user.staff.includes("operator") ? [operate] : []),
  ];
}
