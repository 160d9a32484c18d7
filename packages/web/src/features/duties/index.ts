export { FrozenClassification } from './frozen-classification.tsx';
export { ProductLaw } from './product-law.tsx';
