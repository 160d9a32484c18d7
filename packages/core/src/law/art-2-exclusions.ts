import { all, type Known, not } from './answer-facts.ts';
import { marked, type Reason, reason } from './reason.ts';
import type { Condition } from './scope-condition.ts';
import type { ScopeFacts } from './scope-facts.ts';

/** Every exclusion of Art. 2, each with the act it points to. A condition holds where the exclusion does not. */
export function exclusions(facts: ScopeFacts): Condition[] {
  return [
    excluded(
      facts,
      'medicalDevice',
      reason(
        'Art. 2(2)(a)',
        'Medical devices and in vitro diagnostics under Regulations (EU) 2017/745 and 2017/746 are out.',
      ),
    ),
    excluded(
      facts,
      'vehicleTypeApproval',
      reason(
        'Art. 2(2)(c)',
        'Vehicles and parts under the type-approval of Regulation (EU) 2019/2144 are out.',
      ),
    ),
    pedals(facts),
    excluded(
      facts,
      'aviationCertified',
      reason(
        'Art. 2(3)',
        'Products certified under Regulation (EU) 2018/1139 are out; being within its scope is not enough.',
      ),
    ),
    excluded(
      facts,
      'marineEquipment',
      reason('Art. 2(4)', 'Marine equipment within Directive 2014/90/EU is out.'),
    ),
    excluded(
      facts,
      'identicalSparePart',
      reason(
        'Art. 2(6)',
        'Spare parts that replace identical components and follow the same specification are out.',
      ),
    ),
    excluded(
      facts,
      'exclusivelyNationalSecurity',
      reason(
        'Art. 2(7)',
        'Products developed or modified exclusively for national security or defence are out; dual use is in.',
      ),
    ),
    excluded(
      facts,
      'designedForClassifiedInformation',
      reason(
        'Art. 2(7)',
        'Products specifically designed to process classified information are out.',
      ),
    ),
  ];
}

function excluded(facts: ScopeFacts, fact: keyof ScopeFacts, because: Reason): Condition {
  return { holds: not(facts[fact]), needs: [fact], because };
}

/** L-category vehicles are out, but not those of L1e that are designed to pedal. */
function pedals(facts: ScopeFacts): Condition {
  const out: Known = all([facts.lCategoryVehicle, not(facts.designedToPedal)]);
  const needs = (['lCategoryVehicle', 'designedToPedal'] as const).filter(
    (fact) => facts[fact] === 'unknown',
  );
  return {
    holds: not(out),
    needs,
    because: marked(
      'unverified',
      'Art. 2(5)',
      'Products within Regulation (EU) 168/2013 are out, but not L1e vehicles designed to pedal. The text of the act was not read in full.',
      'Delegated Regulation (EU) 2025/1535',
    ),
  };
}
