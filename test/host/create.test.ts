import assert from 'node:assert/strict';
import { useHost } from './host';
import { itOnDocker } from './onDocker';

interface Inspected {
  readonly Id: string;
  readonly Driver: string;
  readonly Internal: boolean;
  readonly Options: Readonly<Record<string, string>>;
  readonly Labels: Readonly<Record<string, string>>;
  readonly IPAM: { readonly Config: readonly Readonly<Record<string, unknown>>[] };
}

describe('networks made by a program', () => {
  const host = useHost();

  async function inspect(name: string): Promise<Inspected> {
    return (await host().engine.call('GET', `/networks/${name}`)) as Inspected;
  }

  const mtu = 'com.docker.network.driver.mtu';

  it('are as the request says, without a question', async () => {
    const options = { [mtu]: '1400' };
    const labels = { purpose: 'test' };
    const request = { name: 'front', subnet: '10.201.30.0/24', internal: true, options, labels };
    const id = await host().run('createNetwork', request);
    const { Id, Driver, Internal, Options, Labels, IPAM } = await inspect('front');
    assert.deepEqual(
      { Id, Driver, Internal, mtu: Options[mtu] ?? Options['mtu'], Labels, subnet: IPAM.Config[0]?.['Subnet'] },
      { Id: id, Driver: 'bridge', Internal: true, mtu: '1400', Labels: labels, subnet: '10.201.30.0/24' },
    );
  });

  itOnDocker('can be like another one, with a name and addresses of their own', async () => {
    await host().engine.createNetwork('front', {
      IPAM: { Config: [{ Subnet: '10.201.31.0/24', Gateway: '10.201.31.9' }] },
      Options: { [mtu]: '1400', 'com.docker.network.bridge.name': 'host-front' },
      Labels: { purpose: 'test', 'com.docker.compose.project': 'shop' },
    });
    const { run, rows } = host();
    const id = await run('duplicateNetwork', 'front', { confirmed: true });
    const { Id, Options, Labels, IPAM } = await inspect('front-2');
    const [pool] = IPAM.Config;
    assert.deepEqual({ Id, Options, Labels }, { Id: id, Options: { [mtu]: '1400' }, Labels: { purpose: 'test' } });
    assert.match(String(pool?.['Gateway']), /\.9$/);
    assert.notEqual(pool?.['Subnet'], '10.201.31.0/24');
    assert.ok(rows().some((row) => row.startsWith('front-2: bridge')));
  });

  it('are not made where an option is of the wrong kind', async () => {
    await assert.rejects(host().run('createNetwork', { name: 'front', options: 'mtu' }), /options/);
    await assert.rejects(host().run('createNetwork', { name: 'front', driver: 'host' }), /host/);
  });
});
