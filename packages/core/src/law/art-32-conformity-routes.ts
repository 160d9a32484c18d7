import { about, type FactOf, facts, flag, nullOr, oneOf, orElse } from './facts.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';

/**
 * Internal control; EU-type examination with conformity to type; full quality assurance; a certification scheme; the
 * procedures of the health data space and of the AI Act.
 */
export type Route = 'A' | 'B+C' | 'H' | 'ECC' | 'EHDS' | 'AIA';

/** What decides the route. What is not said is taken on the strict side. */
const RouteFacts = facts({
  class: oneOf(['default', 'importantI', 'importantII', 'critical']),
  harmonisedStandards: about(
    orElse(oneOf(['full', 'partial', 'none']), 'none'),
    'Harmonised standards or common specifications whose reference is in the Official Journal, applied how far.',
  ),
  foss: flag(false),
  publicTechnicalDocumentation: about(flag(false), 'Public at the time of placing on the market.'),
  certificationSchemeMandatory: about(flag(false), 'An act under Art. 8(1) covers the category.'),
  schemeCertificate: about(
    nullOr(oneOf(['substantial', 'high'])),
    'Assurance level of a scheme named under Art. 27(9) that is available for the product.',
  ),
  ehrSystem: about(
    flag(false),
    'An electronic health record system placed on the market from 26 March 2027 on.',
  ),
  highRiskAi: about(flag(false), 'A high-risk AI system under Regulation (EU) 2024/1689.'),
  aiActInternalControl: about(
    flag(false),
    'Of a high-risk AI system: the AI Act would let it use internal control.',
  ),
});
export type RouteFacts = FactOf<typeof RouteFacts>;

export type RouteAnswer = {
  readonly allowed: readonly Route[];
  readonly because: readonly Reason[];
};

/**
 * The conformity assessment procedures that a product may take.
 *
 * Not modelled: the procedures of the AI Act and of the health data space themselves; and that Art. 32(2) sends a
 * product to a notified body only for the requirements that are not covered.
 */
export const routeQuestion: LawQuestion<RouteFacts, RouteAnswer> = question(RouteFacts, routes);

function routes(facts: RouteFacts): RouteAnswer {
  if (facts.ehrSystem) {
    return answer(
      ['EHDS'],
      reason(
        'Art. 32(5a)',
        'Electronic health record systems follow the procedure of Chapter III of Regulation (EU) 2025/327, from 26 March 2027.',
      ),
    );
  }
  if (!facts.highRiskAi) {
    return routesByClass(facts);
  }
  if (facts.class === 'default' || !facts.aiActInternalControl) {
    return answer(
      ['AIA'],
      reason(
        'Art. 12(2)',
        'A high-risk AI system takes the conformity assessment procedure of the AI Act.',
      ),
      AI_UNVERIFIED,
    );
  }
  const { allowed, because } = routesByClass(facts);
  return answer(
    allowed,
    reason(
      'Art. 12(3)',
      'An important or critical product that could use internal control under the AI Act follows the procedures of this Regulation for cybersecurity.',
    ),
    ...because,
    AI_UNVERIFIED,
  );
}

const AI_UNVERIFIED = marked(
  'unverified',
  'Art. 12',
  'The effect of Regulation (EU) 2026/1744 on this article is not verified.',
);

function routesByClass(facts: RouteFacts): RouteAnswer {
  if (facts.class === 'critical') {
    return criticalRoutes(facts);
  }
  const ecc = schemeRoute(facts);
  if (facts.class === 'default') {
    return answer(
      ['A', 'B+C', 'H', ...ecc.allowed],
      reason('Art. 32(1)', 'A product of the default class may take any procedure.'),
      ...ecc.because,
    );
  }
  if (facts.foss && facts.publicTechnicalDocumentation) {
    return answer(
      ['A', 'B+C', 'H', ...ecc.allowed],
      reason(
        'Art. 32(5)',
        'Free and open-source software of Annex III whose technical documentation is public when it is placed on the market may take any procedure.',
      ),
      ...ecc.because,
    );
  }
  return facts.class === 'importantI'
    ? importantOneRoutes(facts, ecc)
    : answer(
        ['B+C', 'H', ...ecc.allowed],
        reason(
          'Art. 32(3)',
          'Important products of class II need a third party; standards do not change that.',
        ),
        ...ecc.because,
      );
}

function importantOneRoutes(facts: RouteFacts, ecc: RouteAnswer): RouteAnswer {
  if (facts.harmonisedStandards === 'full' || facts.schemeCertificate !== null) {
    const by =
      facts.harmonisedStandards === 'full'
        ? 'Harmonised standards or common specifications are applied in full'
        : 'A certification scheme of level substantial or higher is applied';
    return answer(
      ['A', 'B+C', 'H', ...ecc.allowed],
      reason('Art. 32(2)', `${by}, so internal control is open to class I.`),
      ...ecc.because,
    );
  }
  return answer(
    ['B+C', 'H', ...ecc.allowed],
    reason(
      'Art. 32(2)',
      'Class I without standards, common specifications or certification applied in full needs a third party.',
    ),
    marked(
      'unverified',
      'Art. 27(1)',
      'No harmonised standard under this Regulation was known to be cited in the Official Journal in October 2026; the EN 18031 standards are cited for radio equipment only.',
    ),
    ...ecc.because,
  );
}

function criticalRoutes(facts: RouteFacts): RouteAnswer {
  if (facts.certificationSchemeMandatory) {
    return answer(
      ['ECC'],
      reason(
        'Art. 32(4)(a)',
        'An act under Art. 8(1) makes certification mandatory for this category.',
      ),
      reason('Art. 8(1)', 'The level is at least substantial.'),
    );
  }
  const foss = facts.foss
    ? [
        reason(
          'Art. 32(5)',
          'The relief for free and open-source software covers Annex III only, so it does not reach a critical product.',
        ),
      ]
    : [];
  return answer(
    ['B+C', 'H', 'ECC'],
    reason(
      'Art. 32(4)(b)',
      'Critical products without a mandatory scheme take the procedures of Art. 32(3).',
    ),
    ...foss,
    reason(
      'Art. 27(9)',
      'A certificate of level substantial at least, under a scheme that a delegated act names, takes the place of the third party.',
    ),
    ...schemeRoute(facts).because,
  );
}

function schemeRoute({ schemeCertificate }: RouteFacts): RouteAnswer {
  return schemeCertificate === null
    ? answer(
        [],
        marked(
          'unverified',
          'Art. 27(9)',
          'A certification scheme would be a further route where one is available; none was known to be named by October 2026.',
        ),
      )
    : answer(['ECC'], reason('Art. 27(9)', `A scheme of level ${schemeCertificate} is available.`));
}

function answer(allowed: readonly Route[], ...because: readonly Reason[]): RouteAnswer {
  return { allowed, because };
}
