import { Icon, List, ListRow, Screen, Skeleton, Tag, Text } from "@atoll/sdk/ui";
import { FIGURES } from "../model/figure.ts";
import type { Figure } from "../model/figure.ts";
import type { Best } from "../state/use-best.ts";

type Props = { readonly scores: Best["scores"]; readonly onPlay: (figure: Figure) => void };

/** What there is to follow, with the best of each. */
export function FiguresScreen({ scores, onPlay }: Props) {
  if (scores === null)
    return (
      <Screen title="One Line">
        <Skeleton lines={6} />
      </Screen>
    );
  const drawn = Object.keys(scores).length;
  return (
    <Screen title="One Line" gap="lg">
      <Text tone="muted">
        {drawn === 0
          ? "Choose a figure and follow its dots, in one line if you can."
          : `${drawn} of ${FIGURES.length} figures drawn.`}
      </Text>
      <List accessibilityLabel="Figures">
        {FIGURES.map((figure) => (
          <ListRow
            key={figure.id}
            title={figure.name}
            leading={<Icon icon="pencil" tone="accent" />}
            trailing={<BestOf score={scores[figure.id]} />}
            onPress={() => onPlay(figure)}
          />
        ))}
      </List>
    </Screen>
  );
}

function BestOf({ score }: { readonly score: number | undefined }) {
  if (score === undefined) return <Tag>New</Tag>;
  return <Tag tone={score >= 90 ? "positive" : "accent"}>{score} of 100</Tag>;
}
