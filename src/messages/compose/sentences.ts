import type { Finding, RuleId } from '../../compose/rules/all';
import type { SentencesOf } from './data';
import { externalNetworkSentences } from './externalNetworks';
import { portAndHostSentences } from './portsAndHosts';
import { referenceSentences } from './references';
import { driftSentences } from './drift';
import { driverOptionSentences } from './driverOptions';
import { driverSentences } from './drivers';
import { networkModeSentences } from './networkMode';
import { endpointSentences } from './endpoints';
import { macSentences } from './macs';
import { poolSentences } from './pools';
import { schemaSentences } from './schema';
import { staticAddressSentences } from './staticAddresses';
import { subnetSentences } from './subnets';
import { yamlSentences } from './yaml';

/** One for every rule: a rule without a sentence does not compile. */
const sentences: SentencesOf<RuleId> = {
  ...driftSentences,
  ...externalNetworkSentences,
  ...portAndHostSentences,
  ...referenceSentences,
  ...driverOptionSentences,
  ...driverSentences,
  ...networkModeSentences,
  ...endpointSentences,
  ...macSentences,
  ...poolSentences,
  ...schemaSentences,
  ...staticAddressSentences,
  ...subnetSentences,
  ...yamlSentences,
};

/** What a finding says, in the language of the reader. */
export function findingMessage(finding: Finding): string {
  // The table pairs each rule with its own kind of data; TypeScript cannot follow that pairing through a union.
  const sentence = sentences[finding.rule] as (data: Finding['data']) => string;
  return sentence(finding.data);
}
