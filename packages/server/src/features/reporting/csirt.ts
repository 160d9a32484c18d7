import type { CaseDetails } from '@cradle/contract';
import { COORDINATORS_CHECKED_ON, PLATFORM_PORTAL, routingQuestion } from '@cradle/core/law';
import type { z } from 'zod';
import type { Organisation } from '../people/index.ts';

/** The CSIRT that the report goes to, and why; `null` while the facts do not decide. */
export type Routing = Pick<z.output<typeof CaseDetails>, 'csirt' | 'csirtBecause'>;

const SAY_WHERE =
  'The report goes to the CSIRT of the Member State of your main establishment. Say under Settings → Organisation where it is (Art. 14(7)).';

/** By the organisation's main establishment (Art. 14(7)); without that fact nothing is guessed. */
export function routingOf(
  organisation: Pick<Organisation, 'mainEstablishment'> | undefined,
): Routing {
  const mainEstablishment = organisation?.mainEstablishment ?? null;
  if (mainEstablishment === null) {
    return { csirt: null, csirtBecause: [SAY_WHERE] };
  }
  const answer = routingQuestion.ask({ mainEstablishment });
  if (!answer.ok) {
    return { csirt: null, csirtBecause: [answer.failure] };
  }
  const { csirt, memberState, because } = answer.value;
  const reasons = because.map(({ cite, says, mark }) =>
    mark === 'law' ? `${says} (${cite})` : `${says} (${cite}; ${mark})`,
  );
  return {
    csirt:
      csirt === null || memberState === null
        ? null
        : {
            memberState,
            name: csirt.name,
            url: csirt.url,
            platform: PLATFORM_PORTAL,
            mail: csirt.mail.map((one) => ({ ...one })),
            checkedOn: COORDINATORS_CHECKED_ON,
            unverified: csirt.unverified,
            because: reasons,
          },
    csirtBecause: reasons,
  };
}
