import type { PermissionEntry } from "@atoll/host";
import { ChromeButton } from "@atoll/react-native/chrome";
import { useBlockList } from "../blocking/use-block-list.ts";
import { capitalised } from "../chrome/capitalised.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { PERMISSION_STATES } from "../info/permissions-section.tsx";
import { usePermissionWords } from "../info/permission-words.ts";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import type { DecidedMiniApp, Decisions } from "./use-decisions.ts";

export type DecidedSectionProps = {
  readonly decided: DecidedMiniApp;
  readonly decisions: Pick<Decisions, "revoke" | "reset">;
};

/** One mini-app: what was decided about it, how to change that, and how to be rid of it. */
export function DecidedSection({ decided, decisions }: DecidedSectionProps) {
  const { app, entries } = decided;
  const { safety } = useWords();
  const identity = useKnownIdentity(app.id);
  return (
    <Section title={identity.name} level={2}>
      <SectionCard onPage>
        {entries.map((entry, place) => (
          <DecisionRow key={entry.permission} entry={entry} first={place === 0} {...{ decided, decisions }} />
        ))}
        {entries.length === 0 && (
          <SectionRow first title={safety.nothingDecided} detail={safety.nothingDecidedHint} />
        )}
        <BlockRow id={app.id} name={identity.name} />
      </SectionCard>
    </Section>
  );
}

type DecisionRowProps = DecidedSectionProps & { readonly entry: PermissionEntry; readonly first: boolean };

function DecisionRow({ decided, decisions, entry, first }: DecisionRowProps) {
  const { info } = useWords();
  const words = usePermissionWords()(entry.permission);
  const given = entry.state === "granted" || entry.state === "granted-once";
  return (
    <SectionRow
      first={first}
      title={capitalised(words)}
      detail={info[PERMISSION_STATES[entry.state]]}
      action={
        <ChromeButton
          look="plain"
          label={given ? info.takeBack : info.askAgain}
          hint={given ? info.takeBackWhat(words) : info.askAgainWhat(words)}
          onPress={() =>
            given
              ? decisions.revoke(decided.app, entry.permission)
              : decisions.reset(decided.app, entry.permission)
          }
        />
      }
    />
  );
}

function BlockRow({ id, name }: { readonly id: string; readonly name: string }) {
  const { blocked } = useServices().safety;
  const { safety } = useWords();
  if (useBlockList().some((each) => each.id === id)) return null;
  return (
    <SectionRow
      title={safety.blockWhat}
      action={
        <ChromeButton
          look="plain"
          label={safety.block}
          hint={safety.blockWhose(name)}
          onPress={() => blocked.block({ id, name })}
        />
      }
    />
  );
}
