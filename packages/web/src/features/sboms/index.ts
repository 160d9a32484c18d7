export { BringSbom, ReleaseSbom } from './bring-sbom.tsx';
