import { ChromeButton } from "@atoll/react-native/chrome";
import type { InstalledMiniApp, PermissionState } from "@atoll/host";
import { capitalised } from "../chrome/capitalised.ts";
import type { Words } from "../words/en.ts";
import { ShieldCheck } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { useFormat } from "../chrome/format.ts";
import { useWords } from "../words/use-words.tsx";
import type { PermissionRowState, Permissions } from "./use-permissions.ts";

/** How a state is called, as keys of the words. */
export const PERMISSION_STATES = {
  undetermined: "undetermined",
  granted: "granted",
  "granted-once": "grantedOnce",
  denied: "denied",
} as const satisfies { readonly [S in PermissionState]: keyof Words["info"] };

export type PermissionsSectionProps = { readonly app: InstalledMiniApp; readonly permissions: Permissions };

/** What a mini-app may reach, and how to take it back. */
export function PermissionsSection({ app, permissions }: PermissionsSectionProps) {
  const domains = app.manifest.network.allowedDomains;
  const { rows } = permissions;
  const { info } = useWords();
  const format = useFormat();
  return (
    <Section icon={ShieldCheck} title={info.permissions}>
      <SectionCard>
        {rows.map((row, place) => (
          <SectionRow
            key={row.id}
            first={place === 0}
            title={capitalised(row.words)}
            detail={info[PERMISSION_STATES[row.state]]}
            action={<RowAction row={row} permissions={permissions} />}
          />
        ))}
        <SectionRow
          first={rows.length === 0}
          title={domains.length === 0 ? info.noNetwork : info.connects(format.list(domains))}
          detail={domains.length === 0 ? info.noNetworkHint : info.connectsHint}
        />
      </SectionCard>
    </Section>
  );
}

function RowAction({
  row,
  permissions,
}: {
  readonly row: PermissionRowState;
  readonly permissions: Permissions;
}) {
  const { info } = useWords();
  if (row.state === "granted" || row.state === "granted-once") {
    return (
      <ChromeButton
        look="plain"
        label={info.takeBack}
        hint={info.takeBackWhat(row.words)}
        onPress={() => permissions.revoke(row.id)}
      />
    );
  }
  if (row.state === "denied") {
    return (
      <ChromeButton
        look="plain"
        label={info.askAgain}
        hint={info.askAgainWhat(row.words)}
        onPress={() => permissions.reset(row.id)}
      />
    );
  }
  return null;
}
