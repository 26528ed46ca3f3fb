import assert from 'node:assert/strict';
import type { EngineFailure } from '../../../src/core/failure';
import { connectionCause } from '../../../src/ui/connectionCause';

const cases: readonly (readonly [EngineFailure, string])[] = [
  [{ code: 'no-engine', tried: [] }, 'no-engine'],
  [{ code: 'permission-denied', endpoint: '', detail: '' }, 'permission-denied'],
  [{ code: 'unreachable', endpoint: '', cause: 'refused', detail: '' }, 'unreachable/refused'],
  [{ code: 'tls', endpoint: '', cause: 'expired', detail: '' }, 'tls/expired'],
  [{ code: 'bad-endpoint', source: 'setting', value: '', reason: 'scheme' }, 'bad-endpoint/scheme'],
  [{ code: 'unsupported-api', endpoint: '', server: '1.30', needed: '1.41' }, 'unsupported-api'],
  [{ code: 'timeout', operation: 'list', milliseconds: 1 }, 'timeout'],
  [{ code: 'bad-reply', operation: 'list', reason: 'not-json', detail: '' }, 'bad-reply'],
  [{ code: 'refused', operation: 'list', status: 500, detail: '' }, 'other'],
];

describe('connectionCause', () => {
  for (const [failure, cause] of cases) {
    it(`is ${cause} for ${failure.code}`, () => {
      assert.equal(connectionCause({ kind: 'failed', failure, since: 0, retryAt: 0 }), cause);
    });
  }

  it('is empty where nothing failed', () => {
    assert.equal(connectionCause({ kind: 'idle' }), '');
  });
});
