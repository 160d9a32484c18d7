import { marked, reason } from '../reason.ts';
import { type GuideQuestion, yesNo } from './guide-question.ts';

const part = 'scope';

/** The exclusions of Art. 2, one by one. */
export const questionsOfExclusions: readonly GuideQuestion[] = [
  yesNo(
    { id: 'medicalDevice', code: 'md', part },
    'Is it a medical device or an in vitro diagnostic?',
    reason(
      'Art. 2(2)(a)',
      'Medical devices and in vitro diagnostics under Regulations (EU) 2017/745 and 2017/746 are out.',
    ),
  ),
  yesNo(
    { id: 'vehicleTypeApproval', code: 'vt', part },
    'Is it a vehicle or a part under the type-approval of motor vehicles?',
    reason(
      'Art. 2(2)(c)',
      'Vehicles and parts under the type-approval of Regulation (EU) 2019/2144 are out.',
    ),
  ),
  yesNo(
    { id: 'lCategoryVehicle', code: 'lc', part },
    'Is it a two- or three-wheeled vehicle or a quadricycle (category L)?',
    marked(
      'unverified',
      'Art. 2(5)',
      'Products within Regulation (EU) 168/2013 are out, but not L1e vehicles designed to pedal. The text of the act was not read in full.',
      'Delegated Regulation (EU) 2025/1535',
    ),
  ),
  yesNo(
    { id: 'designedToPedal', code: 'dp', part },
    'Is it a vehicle of category L1e that is designed to pedal?',
    marked(
      'unverified',
      'Art. 2(5)',
      'Products within Regulation (EU) 168/2013 are out, but not L1e vehicles designed to pedal. The text of the act was not read in full.',
      'Delegated Regulation (EU) 2025/1535',
    ),
  ),
  yesNo(
    { id: 'aviationCertified', code: 'av', part },
    'Is it certified under the aviation rules?',
    reason(
      'Art. 2(3)',
      'Products certified under Regulation (EU) 2018/1139 are out; being within its scope is not enough.',
    ),
  ),
  yesNo(
    { id: 'marineEquipment', code: 'me', part },
    'Is it marine equipment?',
    reason('Art. 2(4)', 'Marine equipment within Directive 2014/90/EU is out.'),
  ),
  yesNo(
    { id: 'identicalSparePart', code: 'sp', part },
    'Is it a spare part that replaces an identical component and is made to the same specification?',
    reason(
      'Art. 2(6)',
      'Spare parts that replace identical components and follow the same specification are out.',
    ),
  ),
  yesNo(
    { id: 'exclusivelyNationalSecurity', code: 'ns', part },
    'Was it developed or modified exclusively for national security or defence?',
    reason(
      'Art. 2(7)',
      'Products developed or modified exclusively for national security or defence are out; dual use is in.',
    ),
  ),
  yesNo(
    { id: 'designedForClassifiedInformation', code: 'ci', part },
    'Was it specifically designed to process classified information?',
    reason(
      'Art. 2(7)',
      'Products specifically designed to process classified information are out.',
    ),
  ),
];
