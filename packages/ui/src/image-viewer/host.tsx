import { Animated, Image, StyleSheet, Text, View } from "react-native";
import { PageButton } from "../carousel/page-button.tsx";
import { clampPage } from "../carousel/pages.ts";
import type { HostComponentProps, ImageSource } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useModal } from "../host/overlay/modal-frame.tsx";
import { ModalTitle } from "../host/overlay/modal-title.tsx";
import { COVER, webStyle } from "../host/platform.ts";
import { Skeleton } from "../host/skeleton.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useValue } from "../host/use-value.ts";
import { Glyph } from "../icon/glyph.tsx";
import { useImage } from "../image/use-image.ts";
import type { IconName } from "../props/icon-name.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { imageViewerSchema } from "./schema.ts";
import { useZoom } from "./use-zoom.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type Node = HostComponentProps<typeof imageViewerSchema>;

/** Draws an ImageViewer over the whole surface. */
export function ImageViewerHost(node: Node) {
  const { open = false, title = "", images = [] } = node.props;
  const [value, change] = useValue(node, 0);
  const page = clampPage(value, images.length);
  const onDismiss = (): void => void (node.on.has("dismiss") && node.emit("dismiss", null, true));
  const go = (to: number): void => {
    const next = clampPage(to, images.length);
    if (next !== page) change(next);
  };
  const view = <Viewer title={title} images={images} page={page} onPage={go} onClose={onDismiss} />;
  const draw = (step: Animated.Value) => (
    <Animated.View style={[styles.whole, { opacity: step }]}>{view}</Animated.View>
  );
  useModal({ open, label: title, at: "cover", onDismiss, draw });
  return null;
}

type ViewerProps = {
  readonly title: string;
  readonly images: NonNullable<Node["props"]["images"]>;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onClose: () => void;
};

function Viewer({ title, images, page, onPage, onClose }: ViewerProps) {
  const { insets, direction } = useSurface().environment;
  const own = useStyles();
  const words = useKitWords();
  const image = images[page];
  const { zoom, toggle, handlers } = useZoom(page, (way) =>
    onPage(page + (direction === "rtl" ? -way : way)),
  );
  const edges = { paddingTop: insets.top, paddingBottom: insets.bottom };
  return (
    <View style={[own.viewer, edges, { paddingLeft: insets.left, paddingRight: insets.right }]}>
      <View style={own.bar}>
        <View style={own.title}>
          <ModalTitle title={title} />
        </View>
        <BarButton
          label={zoom.scale > 1 ? words.showWhole : words.enlarge}
          icon={zoom.scale > 1 ? "minus" : "plus"}
          onPress={toggle}
        />
        <BarButton label={words.close} icon="x" onPress={onClose} />
      </View>
      <View {...handlers} style={[styles.frame, styles.held]}>
        {image !== undefined && (
          <View
            style={[
              styles.picture,
              { transform: [{ translateX: zoom.x }, { translateY: zoom.y }, { scale: zoom.scale }] },
            ]}
          >
            <Picture key={page} source={image.source} alt={image.alt} />
          </View>
        )}
      </View>
      <Pages page={page} count={images.length} onPage={onPage} />
    </View>
  );
}

function Picture({ source, alt }: { readonly source: ImageSource; readonly alt: string }) {
  const [state, fail] = useImage(source);
  const { noPicture } = useKitWords();
  const own = useStyles();
  const type = useTextStyles();
  const named = alt === "" ? { "aria-hidden": true } : ({ role: "img", "aria-label": alt } as const);
  return (
    <View {...named} style={styles.picture}>
      {state.step === "loading" && <Skeleton style={own.loading} />}
      {state.step === "failed" && (
        <Text aria-hidden allowFontScaling={false} style={[type.size.body, type.tone.muted, own.missing]}>
          {alt === "" ? noPicture : alt}
        </Text>
      )}
      {state.step === "ready" && (
        <Image
          source={{ uri: state.uri }}
          resizeMode="contain"
          alt=""
          aria-hidden
          fadeDuration={0}
          onError={fail}
          style={styles.picture}
        />
      )}
    </View>
  );
}

type PagesProps = Pick<ViewerProps, "page" | "onPage"> & { readonly count: number };

function Pages({ page, count, onPage }: PagesProps) {
  const own = useStyles();
  const type = useTextStyles();
  const { place } = useKitWords();
  if (count < 2) return null;
  return (
    <View style={own.pages}>
      <PageButton way="previous" disabled={page === 0} onPress={() => onPage(page - 1)} />
      <Text role="status" allowFontScaling={false} style={[type.size.small, type.tone.muted]}>
        {place(`${page + 1}`, `${count}`)}
      </Text>
      <PageButton way="next" disabled={page === count - 1} onPress={() => onPage(page + 1)} />
    </View>
  );
}

type BarButtonProps = { readonly label: string; readonly icon: IconName; readonly onPress: () => void };

function BarButton({ label, icon, onPress }: BarButtonProps) {
  const { colors, radius } = useTheme();
  const own = useStyles();
  return (
    <Touchable label={label} onPress={onPress} radius={radius.full} faceStyle={own.button}>
      <Glyph name={icon} size={22} color={colors.text} />
    </Touchable>
  );
}

const styles = StyleSheet.create({
  whole: { alignSelf: "stretch", flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  frame: { flexGrow: 1, flexShrink: 1, flexBasis: 0, overflow: "hidden" },
  // Browsers would scroll or enlarge the page instead.
  held: webStyle({ touchAction: "none", userSelect: "none" }),
  // The frame alone takes fingers, so that places are within it.
  picture: { ...COVER, pointerEvents: "none" },
});

const useStyles = themed(({ colors, radius, space }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    viewer: { flexGrow: 1, flexShrink: 1, flexBasis: 0, backgroundColor: colors.background },
    bar: { flexDirection: "row", alignItems: "center", paddingStart: space.lg, paddingVertical: space.sm },
    title: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    button: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    loading: { ...COVER, margin: space.lg, borderRadius: radius.md },
    missing: { margin: "auto", padding: space.xl, textAlign: "center" },
    pages: { flexDirection: "row", alignItems: "center", justifyContent: "center", gap: space.md },
  });
});
