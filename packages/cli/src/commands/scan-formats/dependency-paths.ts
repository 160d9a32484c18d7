import { graphOf, type SbomDocument, searchPaths } from '@cradle/core/sbom';

/** Finds how the product comes to depend on components, by their refs. */
export type DependencyPaths = {
  /** From the product down to the component, shortest first; the component alone where the document says no way. */
  to(ref: string): readonly (readonly string[])[];
};

const MAX_PATHS = 5;

/** The search of core/sbom in the words of one document. */
export function dependencyPaths(document: SbomDocument): DependencyPaths {
  const refs = document.components.map(({ ref }) => ref);
  const ordinals = new Map(refs.map((ref, ordinal) => [ref, ordinal]));
  const search = searchPaths(graphOf(document));
  return {
    to(ref) {
      const ordinal = ordinals.get(ref);
      const paths = ordinal === undefined ? [] : search.to(ordinal, MAX_PATHS);
      return paths.length === 0 ? [[ref]] : paths.map((path) => path.map((at) => refs[at] ?? ''));
    },
  };
}
