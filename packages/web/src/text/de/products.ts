/** Texts of products, releases and SBOMs. */
export const products = {} as const;
