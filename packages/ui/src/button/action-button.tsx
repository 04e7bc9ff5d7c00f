import { ButtonHost } from "./host.tsx";

type ActionButtonProps = {
  readonly label: string;
  readonly variant: "primary" | "secondary" | "plain";
  readonly small?: boolean;
  readonly loading?: boolean;
  readonly onPress: () => void;
};

const LISTENED: ReadonlySet<string> = new Set(["press"]);

/** The button of a component that brings one of its own, looking and acting like any Button. */
export function ActionButton({ label, variant, small = false, loading = false, onPress }: ActionButtonProps) {
  return (
    <ButtonHost
      id={0}
      props={{ variant, size: small ? "small" : "medium", loading }}
      on={LISTENED}
      text={label}
      items={null}
      emit={onPress}
    >
      {null}
    </ButtonHost>
  );
}
