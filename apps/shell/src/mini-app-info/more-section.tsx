import type { MiniAppPage } from "@atoll/distribution/registry";
import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { Linking, Pressable } from "react-native";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import type { IconType } from "../chrome/icon-button.tsx";
import { LinkRow } from "../chrome/link-row.tsx";
import { FileText, Flag, LifeBuoy, ShieldCheck } from "../chrome/lucide.ts";
import { Section, SectionCard } from "../chrome/section.tsx";
import { useLeadsSomewhere } from "../screens/known-routes.ts";
import { addresses } from "../services/navigation.ts";
import { useWords } from "../words/use-words.tsx";

export type MoreSectionProps = { readonly id: string; readonly page: MiniAppPage | undefined };

/** Where the page about a mini-app leads: permissions, a report, and the addresses that its team gives. */
export function MoreSection({ id, page }: MoreSectionProps) {
  const { about } = useWords();
  const leadsSomewhere = useLeadsSomewhere();
  const inside = [
    { icon: ShieldCheck, title: about.managePermissions, to: addresses.permissionsOf(id) },
    { icon: Flag, title: about.report, to: addresses.report(id) },
  ].filter(({ to }) => leadsSomewhere(to));
  const outside = page?.state === "available" ? linksOf(page.listing, about) : [];
  if (inside.length + outside.length === 0) return null;
  return (
    <Section title={about.more} level={2}>
      <SectionCard onPage>
        {inside.map((link, place) => (
          <LinkRow key={link.to} {...link} first={place === 0} />
        ))}
        {outside.map((link, place) => (
          <OutsideRow key={link.title} {...link} first={inside.length + place === 0} />
        ))}
      </SectionCard>
    </Section>
  );
}

type OutsideLink = { readonly icon: IconType; readonly title: string; readonly url: string };
type Links = Pick<
  Extract<MiniAppPage, { state: "available" }>["listing"],
  "supportUrl" | "privacyUrl" | "termsUrl"
>;

function linksOf(links: Links, about: ReturnType<typeof useWords>["about"]): readonly OutsideLink[] {
  const rows = [
    { icon: LifeBuoy, title: about.support, url: links.supportUrl },
    { icon: FileText, title: about.privacy, url: links.privacyUrl },
    { icon: FileText, title: about.terms, url: links.termsUrl },
  ];
  // Security: a creator's address leads to a page and runs nothing.
  return rows.flatMap(({ url, ...row }) => (url?.startsWith("https://") ? [{ ...row, url }] : []));
}

function OutsideRow({ icon: Icon, title, url, first }: OutsideLink & { readonly first: boolean }) {
  const { about } = useWords();
  const { colors, space } = useTheme();
  return (
    <Pressable
      role="link"
      aria-label={about.opensOutside(title)}
      // Security: the page outside learns neither where the person comes from nor how to reach back.
      {...{ href: url, hrefAttrs: { target: "_blank", rel: "noopener noreferrer" } }}
      onPress={(event) => {
        event.preventDefault();
        void Linking.openURL(url);
      }}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        flexDirection: "row",
        alignItems: "center",
        gap: space.md,
        minHeight: MIN_TARGET + 8,
        paddingHorizontal: space.lg,
        borderTopWidth: first ? 0 : 1,
        borderTopColor: colors.border,
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      <Icon size={18} color={colors.muted} strokeWidth={ICON_STROKE} />
      <ChromeText color="onAccentSoft">{title}</ChromeText>
    </Pressable>
  );
}
