import assert from 'node:assert/strict';
import type { EngineFailure } from '../../../src/core/failure';
import type { Impact } from '../../../src/core/impact/impact';
import type { ConnectProblem } from '../../../src/core/requests/connectProblem';
import type { CreateFinding } from '../../../src/core/requests/problem';
import { connectProblemSentence } from '../../../src/messages/connectProblems';
import { createProblemSentence } from '../../../src/messages/createProblems';
import { failureSentence, failureText } from '../../../src/messages/failures';
import { impactSentence, keepReasonSentence } from '../../../src/messages/impacts';
import { hostileNames } from '../../fixtures/hostileNames';

/** Everything of these families that can carry text of an engine or a person, with `name` wherever it can. */
function sentencesAbout(name: string): readonly string[] {
  const who = { id: name, name };
  const port = { hostPort: 80, containerPort: 80, protocol: name, hostAddress: '127.0.0.1' };
  const fault = { kind: 'fault', code: 'not-an-address', part: name } as const;
  const failures: readonly EngineFailure[] = [
    { code: 'no-engine', tried: [name] },
    { code: 'unreachable', endpoint: name, cause: 'refused', detail: name },
    { code: 'permission-denied', endpoint: name, detail: name },
    { code: 'tls', endpoint: name, cause: 'expired', detail: name },
    { code: 'bad-endpoint', source: 'setting', value: name, reason: 'syntax' },
    { code: 'unsupported-api', endpoint: name, server: name, needed: name },
    { code: 'name-taken', name, detail: name },
    { code: 'driver-unknown', driver: name, detail: name },
    { code: 'network-in-use', endpoints: [name], detail: name },
  ];
  const impacts: readonly Impact[] = [
    { code: 'detached', container: who, network: who, addresses: [name] },
    { code: 'starts-without', container: who, network: who },
    { code: 'will-not-start', container: who, network: who, remedy: 'reconnect' },
    { code: 'last-network', container: who },
    { code: 'route-changes', container: who, family: 4, from: name, to: name },
    { code: 'ports-move', container: who, ports: [port], from: name, to: name },
    { code: 'ports-vanish', container: who, ports: [port], reason: { code: 'routed', network: name } },
    { code: 'names-lost', container: who, network: who, names: [name], peers: [who, who, who, who] },
    { code: 'names-collide', container: who, network: who, names: [name], holders: [who, who] },
    { code: 'sharers-follow', container: who, sharers: [who] },
    { code: 'compose-owned', network: who, project: name },
    { code: 'configuration-used', network: who, by: [who] },
    { code: 'home-lost', containers: [who], network: who, remedy: 'same-name' },
    { code: 'no-return', container: who, network: who, home: name, remedy: 'recreate' },
    { code: 'home-needed', container: who, network: who },
  ];
  const findings: readonly CreateFinding[] = [
    { code: 'name-like-id', network: name },
    { code: 'driver-unknown', driver: name },
    { code: 'ingress-exists', network: name },
    { code: 'overlaps-network', network: name, subnet: name },
    { code: 'overlaps-route', subnet: name, device: name },
    { code: 'overlaps-compose', subnet: name, network: name, file: name },
    { code: 'bad-cidr', fault },
    { code: 'address-repeated', by: 'reserved', name },
    { code: 'option-foreign', drivers: [name] },
    { code: 'parent-taken', network: name, parent: name },
  ];
  const connects: readonly ConnectProblem[] = [
    { code: 'address-taken', holder: name, severity: 'error', at: { field: 'ipv4' } },
    { code: 'alias-shared', holders: [name], severity: 'warning', at: { field: 'alias', key: name } },
    { code: 'bad-address', fault, severity: 'error', at: { field: 'ipv4' } },
  ];
  return [
    ...failures.flatMap((failure) => [failureSentence(failure), failureText(failure).what]),
    ...impacts.map(impactSentence),
    keepReasonSentence({ code: 'needed-to-start', containers: [who] }),
    ...findings.map((finding) => createProblemSentence({ ...finding, severity: 'error', at: { field: 'name' } })),
    ...connects.map(connectProblemSentence),
  ];
}

describe('sentences about hostile text', () => {
  const marker = 'MARKER';
  const plain = sentencesAbout(marker);

  // What VS Code would take for markup is made harmless where it is shown: `ui/neutral.ts`.
  it('hold it once for each place, letter by letter, and nothing of it is taken for a place', () => {
    for (const name of hostileNames) {
      assert.deepEqual(
        sentencesAbout(name),
        plain.map((sentence) => sentence.replaceAll(marker, () => name)),
      );
    }
  });

  it('say something', () => {
    assert.ok(plain.every((sentence) => /[a-z]{3}/.test(sentence) && !/undefined|\[object|\{\w+\}/.test(sentence)));
    assert.ok(plain.filter((sentence) => sentence.includes(marker)).length > 30);
  });
});
