import type { AvailableMiniApp } from "@atoll/distribution/registry";
import { capitalised } from "../chrome/capitalised.ts";
import { useFormat } from "../chrome/format.ts";
import { ShieldCheck } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { usePermissionWords } from "../info/permission-words.ts";
import { useWords } from "../words/use-words.tsx";

type AccessSectionProps = { readonly page: Pick<AvailableMiniApp, "permissions" | "network"> };

/** What a mini-app may access, in plain words, each with its creator's reason marked as theirs. */
export function AccessSection({ page }: AccessSectionProps) {
  const { about } = useWords();
  const format = useFormat();
  const wordsOf = usePermissionWords();
  const { permissions, network } = page;
  const { domains, reason } = network;
  const nothing = permissions.length === 0;
  return (
    <Section icon={ShieldCheck} title={about.access} level={2} {...(!nothing && { hint: about.accessHint })}>
      <SectionCard onPage>
        {nothing && <SectionRow first title={about.noPermissions} detail={about.noPermissionsHint} />}
        {permissions.map(({ id, reason: why }, place) => (
          <SectionRow
            key={id}
            first={place === 0}
            title={capitalised(wordsOf(id))}
            detail={about.says(why)}
          />
        ))}
        {domains.length === 0 ? (
          <SectionRow title={about.noDomains} detail={about.noDomainsHint} />
        ) : (
          <SectionRow
            title={about.domains(format.list(domains))}
            detail={reason === null ? about.domainsHint : about.says(reason)}
          />
        )}
      </SectionCard>
    </Section>
  );
}
