/** A browser's Geolocation that a test moves, or makes fail by one of its codes. */
export type FakeGeolocation = Geolocation & {
  moveTo(latitude: number, longitude: number): void;
  failWith?: number;
};

/** Makes one at 48.85837 N, 2.294481 E, that tells of height and speed too. */
export function createFakeGeolocation(): FakeGeolocation {
  let here = [48.85837, 2.294481] as readonly [number, number];
  const watches = new Map<number, () => void>();
  const geolocation: FakeGeolocation = {
    getCurrentPosition(found, failed) {
      const { failWith } = geolocation;
      if (failWith === undefined) found(positionAt(...here));
      else failed?.({ code: failWith } as GeolocationPositionError);
    },
    watchPosition(found, failed) {
      const tell = () => geolocation.getCurrentPosition(found, failed);
      watches.set(watches.size + 1, tell);
      tell();
      return watches.size;
    },
    clearWatch: (id) => void watches.delete(id),
    moveTo(latitude, longitude) {
      here = [latitude, longitude];
      for (const tell of watches.values()) tell();
    },
  };
  return geolocation;
}

function positionAt(latitude: number, longitude: number): GeolocationPosition {
  const coords = { latitude, longitude, accuracy: 5, altitude: 330, speed: 1, heading: 90 };
  return { coords, timestamp: 1_714_555_800_000 } as GeolocationPosition;
}
