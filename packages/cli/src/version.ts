import manifest from '../package.json' with { type: 'json' };

/** The version of this Cradle. */
export const VERSION: string = manifest.version;
