import assert from 'node:assert/strict';
import type { ConnectionState, EndpointDescription } from '../../../src/core/engine';
import { engineName, statusText } from '../../../src/ui/statusText';
import { engineInfo } from '../../support/records';

const endpoint: EndpointDescription = {
  address: 'unix:///var/run/docker.sock',
  source: 'usual-socket',
  local: true,
  encrypted: true,
};
const remote: EndpointDescription = {
  address: 'tcp://far:2375',
  source: 'current-context',
  context: 'far',
  local: false,
  encrypted: false,
};
const live: ConnectionState = { kind: 'live', endpoint, info: engineInfo() };

describe('statusText', () => {
  it('names the engine and its state', () => {
    assert.deepEqual(statusText(live, 'box', 7), {
      text: '$(plug) box',
      spoken: 'box, connected',
      tooltip: [
        'box: connected',
        'Docker 28.5.2 on Debian GNU/Linux 12 (bookworm)',
        'unix:///var/run/docker.sock, from the usual sockets',
        '7 networks',
        'Click to select another engine.',
      ],
    });
  });

  it('warns of a connection that everybody can read', () => {
    const { tooltip } = statusText({ kind: 'connecting', endpoint: remote }, 'far', 0);
    assert.deepEqual(tooltip.slice(1, 3), [
      'tcp://far:2375, from the current Docker context',
      'The connection is not encrypted: everyone on the way can read and change what is sent.',
    ]);
  });

  it('says why there is none', () => {
    const state: ConnectionState = {
      kind: 'failed',
      failure: { code: 'no-engine', tried: ['a', 'b'] },
      since: 0,
      retryAt: 0,
    };
    assert.deepEqual(statusText(state, undefined, 0), {
      text: '$(debug-disconnect) No engine',
      spoken: 'No engine, not connected',
      tooltip: [
        'No engine: not connected',
        'No Docker engine was found. Nothing answers at: a, b.',
        'Click to select another engine.',
      ],
    });
  });

  it('is short, and shows no icon that the name asks for', () => {
    const texts = ['a-very-long-name-for-an-engine', '$(trash)', 'b\u202eox'].map(
      (name) => statusText(live, name, 0).text,
    );
    assert.deepEqual(texts, ['$(plug) a-very-long-name-fo…', '$(plug) \\$(trash)', '$(plug) b\\u{202E}ox']);
  });
});

describe('engineName', () => {
  it('is the context where there is one, else what the engine calls itself', () => {
    const names = [live, { ...live, endpoint: remote }, { kind: 'idle' } as const].map(engineName);
    assert.deepEqual(names, ['box', 'far', undefined]);
  });
});
