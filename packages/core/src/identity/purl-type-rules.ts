/** What the definition of a purl type asks for beyond the common syntax. */
export type PurlTypeRule = {
  readonly namespace: 'required' | 'optional' | 'prohibited';
  /** The parts in which case carries no meaning: the canonical form has them in lower case. */
  readonly lower: readonly ('namespace' | 'name' | 'version')[];
  readonly requiredQualifiers?: readonly string[];
  /** Why a name is refused, or `undefined` when it is fine. */
  readonly nameProblem?: (name: string) => string | undefined;
  readonly versionProblem?: (version: string) => string | undefined;
};

const NAMESPACE_AND_NAME = ['namespace', 'name'] as const;
const PLAIN: PurlTypeRule = { namespace: 'optional', lower: [] };
const NO_NAMESPACE: PurlTypeRule = { namespace: 'prohibited', lower: [] };
const NO_NAMESPACE_LOWER_NAME: PurlTypeRule = { namespace: 'prohibited', lower: ['name'] };
const OWNER_AND_NAME: PurlTypeRule = { namespace: 'required', lower: NAMESPACE_AND_NAME };
const EXACT_WITH_NAMESPACE: PurlTypeRule = { namespace: 'required', lower: [] };

/**
 * The registered types, after the type definitions of package-url/purl-spec (commit 16f3d0e, 2026-08-21).
 *
 * One departure, on purpose: `golang` does not require a namespace. The definition does, yet the Go standard library is
 * published as `pkg:golang/stdlib` by the Go vulnerability database and by every common SBOM tool.
 */
const RULES: ReadonlyMap<string, PurlTypeRule> = new Map<string, PurlTypeRule>([
  ['alpm', OWNER_AND_NAME],
  ['apk', OWNER_AND_NAME],
  ['bazel', NO_NAMESPACE],
  ['bitbucket', OWNER_AND_NAME],
  ['bitnami', NO_NAMESPACE_LOWER_NAME],
  ['brew', { namespace: 'optional', lower: NAMESPACE_AND_NAME }],
  ['cargo', NO_NAMESPACE],
  [
    'chrome-extension',
    {
      namespace: 'prohibited',
      lower: ['name'],
      nameProblem: (name) =>
        /^[a-p]{32}$/.test(name) ? undefined : 'the name must be 32 letters from a to p',
      versionProblem: (version) =>
        version.split('.').length <= 4 && version.split('.').every((part) => /^\d+$/.test(part))
          ? undefined
          : 'the version must be one to four numbers separated by dots',
    },
  ],
  [
    'cocoapods',
    {
      namespace: 'prohibited',
      lower: [],
      nameProblem: (name) =>
        /^\.|[\s+]/.test(name)
          ? 'a pod name has no whitespace and no plus, and does not begin with a period'
          : undefined,
    },
  ],
  ['composer', OWNER_AND_NAME],
  ['conan', PLAIN],
  ['conda', NO_NAMESPACE],
  [
    'cpan',
    {
      namespace: 'optional',
      lower: [],
      nameProblem: (name) =>
        name.includes('::')
          ? 'a distribution name has no “::” (that is a module name; write a hyphen)'
          : undefined,
    },
  ],
  ['cran', NO_NAMESPACE],
  ['deb', OWNER_AND_NAME],
  ['docker', PLAIN],
  ['gem', NO_NAMESPACE],
  ['generic', PLAIN],
  ['git', EXACT_WITH_NAMESPACE],
  ['github', OWNER_AND_NAME],
  ['golang', PLAIN],
  ['hackage', NO_NAMESPACE],
  ['hex', { namespace: 'optional', lower: NAMESPACE_AND_NAME }],
  ['huggingface', { namespace: 'required', lower: ['version'] }],
  ['julia', { namespace: 'prohibited', lower: [], requiredQualifiers: ['uuid'] }],
  ['luarocks', { namespace: 'optional', lower: NAMESPACE_AND_NAME }],
  ['maven', EXACT_WITH_NAMESPACE],
  ['mlflow', NO_NAMESPACE],
  ['npm', PLAIN],
  ['nuget', NO_NAMESPACE],
  ['oci', { namespace: 'prohibited', lower: ['name', 'version'] }],
  ['opam', NO_NAMESPACE],
  ['otp', NO_NAMESPACE_LOWER_NAME],
  ['pub', NO_NAMESPACE_LOWER_NAME],
  ['pypi', { namespace: 'prohibited', lower: ['name', 'version'] }],
  ['qpkg', { namespace: 'required', lower: ['namespace'] }],
  ['rpm', { namespace: 'required', lower: ['namespace'] }],
  ['swid', { namespace: 'optional', lower: [], requiredQualifiers: ['tag_id'] }],
  ['swift', EXACT_WITH_NAMESPACE],
  ['vcpkg', NO_NAMESPACE],
  ['vscode-extension', { namespace: 'required', lower: ['namespace', 'name', 'version'] }],
  ['yocto', { namespace: 'optional', lower: ['namespace'] }],
]);

/** The rule of a type; a type that nobody registered has none and is taken as written. */
export function purlTypeRule(type: string): PurlTypeRule {
  return RULES.get(type) ?? PLAIN;
}
