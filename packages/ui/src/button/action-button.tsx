import { ButtonHost } from "./host.tsx";

type ActionButtonProps = {
  readonly label: string;
  readonly variant: "primary" | "secondary" | "plain" | "danger";
  readonly size?: "small" | "medium" | "large";
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly onPress: () => void;
};

const LISTENED: ReadonlySet<string> = new Set(["press"]);

/** The button of a component that brings one of its own, looking and acting like any Button. */
export function ActionButton({ label, onPress, ...props }: ActionButtonProps) {
  return (
    <ButtonHost id={0} props={props} on={LISTENED} text={label} items={null} emit={onPress}>
      {null}
    </ButtonHost>
  );
}
