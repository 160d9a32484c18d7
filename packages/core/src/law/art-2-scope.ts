import { all, any, type Known, not } from './answer-facts.ts';
import { exclusions } from './art-2-exclusions.ts';
import { openSourceOnMarket } from './foss-on-market.ts';
import { type LawQuestion, question } from './question.ts';
import { marked, type Reason, reason } from './reason.ts';
import type { Condition } from './scope-condition.ts';
import { ScopeFacts } from './scope-facts.ts';

export type ScopeAnswer = {
  readonly value: 'inScope' | 'outOfScope' | 'undetermined';
  readonly because: readonly Reason[];
  /** Facts that would settle an undetermined answer. */
  readonly missing: readonly (keyof ScopeFacts)[];
  /** What follows beside the answer. */
  readonly also: readonly Reason[];
};

/**
 * Whether the Regulation applies to a product.
 *
 * Every condition must hold. One that surely does not hold puts the product out, whatever is unknown besides;
 * else one unknown leaves it undetermined. Not modelled: further acts under Art. 2(5) that limit the Regulation.
 */
export const scopeQuestion: LawQuestion<ScopeFacts, ScopeAnswer> = question(ScopeFacts, scope);

function scope(facts: ScopeFacts): ScopeAnswer {
  return settle(
    [
      product(facts),
      reachedRemotely(facts),
      connection(facts),
      market(facts),
      ...exclusions(facts),
    ],
    alsoOf(facts),
  );
}

function settle(conditions: readonly Condition[], also: readonly Reason[]): ScopeAnswer {
  const failed = conditions.filter(({ holds }) => holds === 'no');
  if (failed.length > 0) {
    return {
      value: 'outOfScope',
      because: failed.map(({ because }) => because),
      missing: [],
      also,
    };
  }
  const open = conditions.filter(({ holds }) => holds === 'unknown');
  if (open.length > 0) {
    const missing = [...new Set(open.flatMap(({ needs }) => needs))];
    return { value: 'undetermined', because: open.map(({ because }) => because), missing, also };
  }
  return {
    value: 'inScope',
    because: [
      reason(
        'Art. 2(1)',
        'A product with digital elements on the market whose use includes a data connection; no exclusion applies.',
      ),
      ...conditions.filter(({ explains }) => explains === true).map(({ because }) => because),
    ],
    missing: [],
    also,
  };
}

const REMOTE = ['onlyRemoteAccess', 'neededByProductFunction', 'designedByOrForMaker'] as const;

/** Both parts of Art. 3(2): needed for one of the product's functions, and designed by or for its maker. */
function isRemotePart(facts: ScopeFacts): Known {
  return all(REMOTE.map((name) => facts[name]));
}

/** What would settle whether it is a remote part: nothing, where one answer has ruled that out. */
function remoteNeeds(facts: ScopeFacts): (keyof ScopeFacts)[] {
  return isRemotePart(facts) === 'unknown' ? unknownOf(facts, REMOTE) : [];
}

function product(facts: ScopeFacts): Condition {
  return {
    holds: any([facts.isProduct, isRemotePart(facts)]),
    needs: [...unknownOf(facts, ['isProduct']), ...remoteNeeds(facts)],
    because: reason(
      'Art. 3(1)',
      'A product is software or hardware, or a component of either that is supplied separately; a pure service or pure data is none.',
    ),
  };
}

function reachedRemotely(facts: ScopeFacts): Condition {
  const remote = isRemotePart(facts);
  return {
    holds: any([not(facts.onlyRemoteAccess), remote]),
    needs: [...new Set([...unknownOf(facts, ['onlyRemoteAccess']), ...remoteNeeds(facts)])],
    explains: remote === 'yes',
    because:
      remote === 'yes'
        ? reason(
            'Art. 3(2)',
            'Remote data processing without which the product could not perform one of its functions, designed by or for its maker: part of that product.',
          )
        : marked(
            'law',
            'Art. 3(2)',
            'What is only reached remotely is no product by itself; it is in only as remote data processing of a product. Directive (EU) 2022/2555 may apply instead.',
            'Recital 12',
          ),
  };
}

function connection(facts: ScopeFacts): Condition {
  return {
    holds: any([facts.dataConnection, isRemotePart(facts)]),
    needs: [...unknownOf(facts, ['dataConnection']), ...remoteNeeds(facts)],
    because: reason(
      'Art. 2(1)',
      'The intended purpose or foreseeable use must include a direct or indirect data connection to a device or network.',
    ),
  };
}

/** Free and open-source software is judged by who monetises it, everything else by commercial activity. */
function market(facts: ScopeFacts): Condition {
  const openSource = openSourceOnMarket(facts);
  const other: Condition = {
    holds: facts.commercialActivity,
    needs: ['commercialActivity'],
    because: reason(
      'Art. 3(22)',
      'It must be supplied in the course of a commercial activity, paid or free.',
    ),
  };
  const supplied = bySource(facts.freeOpenSource, openSource, other);
  return facts.onUnionMarket === 'yes'
    ? supplied
    : {
        holds: all([facts.onUnionMarket, supplied.holds]),
        needs: [
          ...unknownOf(facts, ['onUnionMarket']),
          ...(supplied.holds === 'unknown' ? supplied.needs : []),
        ],
        because:
          facts.onUnionMarket === 'unknown' && supplied.holds === 'no'
            ? supplied.because
            : reason(
                'Art. 3(22)',
                'It must be supplied for distribution or use on the Union market.',
              ),
      };
}

function bySource(freeOpenSource: Known, openSource: Condition, other: Condition): Condition {
  if (freeOpenSource !== 'unknown') {
    return freeOpenSource === 'yes' ? openSource : other;
  }
  if (openSource.holds === other.holds && other.holds !== 'unknown') {
    return other;
  }
  return {
    holds: 'unknown',
    needs: [
      'freeOpenSource',
      ...(openSource.holds === 'unknown' ? openSource.needs : []),
      ...(other.holds === 'unknown' ? other.needs : []),
    ],
    because: reason(
      'Art. 3(48)',
      'Whether it is free and open-source software decides how its place on the market is judged.',
    ),
  };
}

function unknownOf(facts: ScopeFacts, names: readonly (keyof ScopeFacts)[]): (keyof ScopeFacts)[] {
  return names.filter((name) => facts[name] === 'unknown');
}

function temporarySupply(facts: ScopeFacts): Reason[] {
  if (facts.temporaryNonMarket !== 'yes') {
    return [];
  }
  return facts.unfinishedSafetyComponent === 'yes'
    ? [
        reason(
          'Art. 4(4)',
          'Unfinished software that is a safety component may not be supplied for a test without conformity.',
        ),
      ]
    : [
        reason(
          'Art. 4(2)',
          'A prototype at a fair or unfinished software for a limited test may be supplied without conformity, with a visible sign.',
        ),
      ];
}

function alsoOf(facts: ScopeFacts): Reason[] {
  // Recital 18: a not-for-profit that monetises for its aims only is off the market too, so it can be a steward.
  const offMarket = any([not(facts.monetised), facts.nonProfitSurplusOnly]);
  const steward = all([facts.freeOpenSource, facts.underYourResponsibility, offMarket]);
  return [
    ...temporarySupply(facts),
    ...(steward === 'yes'
      ? [
          reason(
            'Art. 24',
            'A legal person that sustains it for commercial use by others can be its open-source software steward.',
          ),
        ]
      : []),
  ];
}
