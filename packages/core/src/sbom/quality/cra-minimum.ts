import { directDependencies, graphOf } from '../graph.ts';
import type { QualityProfile } from './profile.ts';

const LAW = 'Annex I, Part II, point (1)';

/**
 * What the regulation asks of an SBOM: machine-readable, in a commonly used format (which reading it has shown), and
 * covering at least the top-level dependencies of the product.
 *
 * Reading   That a product must be named with its version follows from the SBOM being one *of the product*; the law
 *           does not list fields. No act under Art. 13(24) on format or elements was found (unverified).
 */
export const craMinimum: QualityProfile = {
  id: 'cra-minimum',
  title: 'The regulation’s minimum',
  rules: [
    {
      id: 'primary-component',
      fix: 'tool',
      source: LAW,
      check: (document) =>
        document.root === null
          ? [
              {
                at: '',
                message:
                  'The document does not say which product it is about (CycloneDX metadata.component, SPDX DESCRIBES).',
              },
            ]
          : [],
    },
    {
      id: 'primary-component-version',
      fix: 'maker',
      source: LAW,
      check: (document) => {
        const root = document.components.find((component) => component.ref === document.root);
        return root?.version === null
          ? [{ at: root.at, message: `The product "${root.name}" has no version.` }]
          : [];
      },
    },
    {
      id: 'top-level-dependencies',
      fix: 'tool',
      source: LAW,
      check: (document) =>
        directDependencies(graphOf(document)).size === 0 && document.components.length > 1
          ? [
              {
                at: '',
                message:
                  'The document lists components but not which of them the product depends on directly.',
              },
            ]
          : [],
    },
    {
      id: 'components',
      fix: 'tool',
      source: LAW,
      check: (document) =>
        document.components.some((component) => component.ref !== document.root)
          ? []
          : [{ at: '', message: 'The document lists no component besides the product itself.' }],
    },
  ],
};
