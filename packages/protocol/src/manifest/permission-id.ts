/** Id of a permission in the catalogue and in grants: `photos.read`, or `camera` where there are no degrees. */
export function permissionId(permission: {
  readonly name: string;
  readonly access?: string | undefined;
}): string {
  return permission.access === undefined ? permission.name : `${permission.name}.${permission.access}`;
}
