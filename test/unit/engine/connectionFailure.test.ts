import assert from 'node:assert/strict';
import { connectionFailure } from '../../../src/engine/connectionFailure';

const endpoint = 'tcp://far:2376';

function failureOf(code: string): object {
  const error = Object.assign(new Error('words'), { code });
  return connectionFailure(error, endpoint, 'ping');
}

const cases: Readonly<Record<string, readonly string[]>> = {
  'unreachable missing': ['ENOENT', 'ENOTDIR'],
  'unreachable refused': ['ECONNREFUSED', 'EAGAIN'],
  'unreachable reset': ['ECONNRESET', 'ECONNABORTED', 'EPIPE'],
  'unreachable dns': ['ENOTFOUND', 'EAI_AGAIN'],
  'unreachable route': ['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ETIMEDOUT'],
  'unreachable other': ['EMFILE', 'ENOTSOCK', ''],
  'tls unknown-authority': [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_UNTRUSTED',
  ],
  'tls wrong-name': ['ERR_TLS_CERT_ALTNAME_INVALID'],
  'tls expired': ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
  'tls client-certificate': [
    'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
    'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
    'ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED',
  ],
  'tls key-mismatch': ['ERR_OSSL_X509_KEY_VALUES_MISMATCH'],
  'tls not-tls': ['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
  'tls other': ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_OSSL_PEM_NO_START_LINE', 'CERT_REVOKED'],
};

describe('connectionFailure', () => {
  for (const [expected, codes] of Object.entries(cases)) {
    const [code, cause] = expected.split(' ');
    for (const each of codes) {
      it(`${each} is ${expected}`, () => assert.deepEqual(failureOf(each), { code, cause, endpoint, detail: 'words' }));
    }
  }

  const others: readonly (readonly [string, object])[] = [
    ['EACCES', { code: 'permission-denied', endpoint, detail: 'words' }],
    ['EPERM', { code: 'permission-denied', endpoint, detail: 'words' }],
    ['HPE_INVALID_CONSTANT', { code: 'bad-reply', operation: 'ping', reason: 'not-http', detail: 'words' }],
  ];
  for (const [code, expected] of others) {
    it(code, () => assert.deepEqual(failureOf(code), expected));
  }

  it('reads the last of several errors that came together', () => {
    const each = ['ECONNREFUSED', 'EHOSTUNREACH'].map((code) => Object.assign(new Error(code), { code }));
    const failure = connectionFailure(new AggregateError(each), endpoint, 'ping');
    assert.deepEqual(failure, { code: 'unreachable', endpoint, cause: 'route', detail: 'EHOSTUNREACH' });
  });

  it('takes what is no error for a text', () => {
    const failure = connectionFailure('odd', endpoint, 'ping');
    assert.deepEqual(failure, { code: 'unreachable', endpoint, cause: 'other', detail: 'odd' });
  });
});
