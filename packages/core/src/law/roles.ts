/** The roles of the Regulation. Nobody has to have just one. */
export const ROLES = [
  'manufacturer',
  'authorisedRepresentative',
  'importer',
  'distributor',
  'substantialModifier',
  'ossSteward',
  'none',
] as const;

/** Art. 3(13) to (17), with the one who becomes a manufacturer under Arts. 21 and 22. */
export type Role = (typeof ROLES)[number];
