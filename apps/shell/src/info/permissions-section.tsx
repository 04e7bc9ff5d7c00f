import { ChromeButton } from "@atoll/react-native/chrome";
import type { InstalledMiniApp, PermissionState } from "@atoll/host";
import { capitalised } from "../chrome/capitalised.ts";
import { ShieldCheck } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "./section.tsx";
import type { PermissionRowState, Permissions } from "./use-permissions.ts";

const STATE_WORDS: { readonly [S in PermissionState]: string } = {
  undetermined: "Not asked yet",
  granted: "Allowed",
  "granted-once": "Allowed until it is closed",
  denied: "Not allowed",
};

export type PermissionsSectionProps = { readonly app: InstalledMiniApp; readonly permissions: Permissions };

/** What a mini-app may reach, and how to take it back. */
export function PermissionsSection({ app, permissions }: PermissionsSectionProps) {
  const domains = app.manifest.network.allowedDomains;
  const { rows } = permissions;
  return (
    <Section icon={ShieldCheck} title="Permissions">
      <SectionCard>
        {rows.map((row, place) => (
          <SectionRow
            key={row.id}
            first={place === 0}
            title={capitalised(row.words)}
            detail={STATE_WORDS[row.state]}
            action={<RowAction row={row} permissions={permissions} />}
          />
        ))}
        <SectionRow
          first={rows.length === 0}
          title={domains.length === 0 ? "No network" : `Connect to ${domains.join(", ")}`}
          detail={domains.length === 0 ? "It reaches no server at all" : "And to no other server"}
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
  if (row.state === "granted" || row.state === "granted-once") {
    return (
      <ChromeButton
        look="plain"
        label="Take back"
        hint={`Take back: ${row.words}`}
        onPress={() => permissions.revoke(row.id)}
      />
    );
  }
  if (row.state === "denied") {
    return (
      <ChromeButton
        look="plain"
        label="Ask again"
        hint={`Ask again: ${row.words}`}
        onPress={() => permissions.reset(row.id)}
      />
    );
  }
  return null;
}
