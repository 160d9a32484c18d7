/**
 * Every kind of entry the log can hold, with its title. A kind is never changed once released: it gets a successor
 * (`product.changed.v2`) and both stay readable, because the log outlives the code (Art. 13(13)).
 */
export const AUDIT_KINDS = {
  'apiKey.created.v1': 'API key created',
  'apiKey.revoked.v1': 'API key revoked',
  'candidate.assessmentStarted.v1': 'Assessment of a candidate started',
  'candidate.dismissed.v1': 'Candidate found not reportable',
  'candidate.opened.v1': 'Candidate for a report opened',
  'candidate.reopened.v1': 'Candidate reopened',
  'decision.made.v1': 'Finding decided',
  'decision.revoked.v1': 'Decision revoked',
  'demo.loaded.v1': 'Demonstration loaded',
  'demo.removed.v1': 'Demonstration removed',
  'exploitation.asserted.v1': 'Exploitation asserted by a person',
  'feed.failed.v1': 'Feed run failed',
  'feed.imported.v1': 'Feed run succeeded',
  'findings.changed.v1': 'Findings changed',
  'organisation.changed.v1': 'Organisation changed',
  'organisation.setUp.v1': 'Organisation and owner set up',
  'ownerLink.made.v1': 'One-time link for the owner made',
  'person.changed.v1': 'Role or state of a person changed',
  'person.invitationAccepted.v1': 'Invitation accepted',
  'person.invited.v1': 'Person invited',
  'person.passwordChanged.v1': 'Password changed',
  'person.signedIn.v1': 'Signed in',
  'person.signedOut.v1': 'Signed out',
  'product.changed.v1': 'Product changed',
  'product.created.v1': 'Product created',
  'product.deleted.v1': 'Product deleted',
  'release.changed.v1': 'Release changed',
  'release.created.v1': 'Release added',
  'release.published.v1': 'Release published',
  'reportingCase.awarenessCorrected.v1': 'Moment of becoming aware corrected',
  'reportingCase.changed.v1': 'Case changed',
  'reportingCase.closed.v1': 'Case closed',
  'reportingCase.opened.v1': 'Case opened: became aware',
  'reportingDraft.saved.v1': 'Draft saved',
  'reportingStage.frozen.v1': 'Report frozen',
  'reportingStage.submitted.v1': 'Submission recorded',
  'sbom.added.v1': 'SBOM added',
  'sbom.superseded.v1': 'SBOM superseded',
  'vulnerability.becameExploited.v1': 'Vulnerability became exploited',
  'vulnerability.exploitationWithdrawn.v1': 'Assertion of exploitation withdrawn',
} as const;

/** A kind of entry. */
export type AuditKind = keyof typeof AUDIT_KINDS;
