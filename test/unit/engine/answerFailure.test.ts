import assert from 'node:assert/strict';
import type { EngineFailure } from '../../../src/core/failure';
import { answerFailure } from '../../../src/engine/answerFailure';

const subject = { endpoint: 'unix:///docker.sock', name: 'front', driver: 'zz' };

/** Status, text of the engine, and what is read in it beside the text. */
type Case = readonly [status: number, detail: string, failure: object];

const docker28: readonly Case[] = [
  [403, 'invalid pool request: Pool overlaps with other one on this address space', { code: 'subnet-overlap' }],
  [
    403,
    'cannot create network 9a (br-9a): conflicts with network 1b (br-1b): networks have overlapping IPv4',
    { code: 'subnet-overlap' },
  ],
  [
    403,
    'cannot create network 9a (br0): conflicts with network 1b (br0): networks have same bridge name',
    { code: 'subnet-overlap' },
  ],
  [403, 'all predefined address pools have been fully subnetted', { code: 'pools-exhausted' }],
  [409, 'network with name front already exists', { code: 'name-taken', name: 'front' }],
  [404, 'plugin "zz" not found', { code: 'driver-unknown', driver: 'zz' }],
  [
    403,
    'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm',
    { code: 'needs-swarm' },
  ],
  [
    403,
    'error while removing network: network B-n1 has active endpoints (name:"B-c2" id:"37e4", name:"a \\"b\\"" id:"9")',
    { code: 'network-in-use', endpoints: ['B-c2', 'a \\"b\\"'] },
  ],
  [403, 'bridge is a pre-defined network and cannot be removed', { code: 'predefined-network' }],
  [403, 'only one instance of "host" network is allowed', { code: 'predefined-network' }],
  [403, 'endpoint with name web already exists in network front', { code: 'already-connected' }],
  [500, 'container 0d1 is not connected to the network front', { code: 'not-connected' }],
  [403, 'Address already in use', { code: 'address-in-use' }],
  [
    404,
    'could not find a network matching network mode home: network home not found',
    { code: 'home-gone', home: 'home' },
  ],
  [
    400,
    'invalid endpoint settings:\nuser specified IP address is supported only when connecting to networks with user configured subnets',
    { code: 'subnet-not-given' },
  ],
  [500, "no available IPv4 addresses on this network's address pools: small (0f3a)", { code: 'network-full' }],
  [
    500,
    'driver failed programming external connectivity on endpoint web (9a): iptables failed: iptables: No chain/target/match by that name',
    { code: 'firewall-flushed' },
  ],
  [
    500,
    'driver failed programming external connectivity on endpoint web (9a): Bind for 127.0.0.1:18081 failed: port is already allocated',
    { code: 'port-in-use' },
  ],
  [
    500,
    'failed to set up container networking: driver failed programming external connectivity on endpoint web (9a): failed to bind host port for 0.0.0.0:80:172.18.0.2:80/tcp: address already in use',
    { code: 'port-in-use' },
  ],
  [403, 'Could not attach to network ov: rpc error: network ov not manually attachable', { code: 'not-attachable' }],
  [
    400,
    'cannot connect container to host network - container must be created in host network mode',
    { code: 'connect-refused-by-mode', mode: 'host' },
  ],
  [
    400,
    'container cannot be connected to multiple networks with one of the networks in private (none) mode',
    { code: 'connect-refused-by-mode', mode: 'none' },
  ],
  [
    409,
    'container sharing network namespace with another container or host cannot be connected to any other network',
    { code: 'connect-refused-by-mode', mode: 'container' },
  ],
  [404, 'No such container: 0d1', { code: 'container-not-found' }],
  [404, 'network front not found', { code: 'network-not-found' }],
  [404, 'failed to set up container networking: network 9a not found', { code: 'network-not-found' }],
  [
    400,
    'client version 1.99 is too new. Maximum supported API version is 1.51',
    { code: 'unsupported-api', endpoint: 'unix:///docker.sock', server: '1.51', needed: '1.99' },
  ],
  [
    400,
    'client version 1.41 is too old. Minimum supported API version is 1.44, please upgrade your client to a newer version',
    { code: 'unsupported-api', endpoint: 'unix:///docker.sock', server: '1.44', needed: '1.41' },
  ],
  [
    400,
    'Client sent an HTTP request to an HTTPS server.\n',
    { code: 'tls', endpoint: 'unix:///docker.sock', cause: 'needs-tls' },
  ],
];

const docker20: readonly Case[] = [
  [403, 'Pool overlaps with other one on this address space', { code: 'subnet-overlap' }],
  [
    404,
    'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
    { code: 'pools-exhausted' },
  ],
  [404, 'legacy plugin: plugin "zz" not found', { code: 'driver-unknown', driver: 'zz' }],
  [
    403,
    'error while removing network: network front id 03b347d05746 has active endpoints',
    { code: 'network-in-use', endpoints: [] },
  ],
  [
    409,
    'container cannot be disconnected from host network or connected to host network',
    { code: 'connect-refused-by-mode', mode: 'host' },
  ],
  [
    404,
    'Could not attach to network front: rpc error: code = NotFound desc = network front not found',
    { code: 'network-not-found' },
  ],
];

const podman: readonly Case[] = [
  [500, 'subnet 10.88.0.0/16 is already used on the host or by another config', { code: 'subnet-overlap' }],
  [500, 'could not find free subnet from subnet pools', { code: 'pools-exhausted' }],
  [409, 'network name front already used: network already exists', { code: 'name-taken', name: 'front' }],
  [500, 'failed to find driver or plugin "zz"', { code: 'driver-unknown', driver: 'zz' }],
  [
    500,
    '"podman" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used',
    { code: 'network-in-use', endpoints: [] },
  ],
  [
    403,
    'container 0308 is already connected to network n1: network is already connected',
    { code: 'already-connected' },
  ],
  [404, 'no container with name or ID "bbb" found: no such container', { code: 'container-not-found' }],
  [404, 'unable to find network with name or ID de11: network not found', { code: 'network-not-found' }],
];

const unknown: readonly Case[] = [
  [500, 'numerical result out of range', { code: 'refused', operation: 'connect', status: 500 }],
  [400, 'invalid network config:\ninvalid subnet 10.0.0.5/8', { code: 'refused', operation: 'connect', status: 400 }],
  [429, 'too many requests', { code: 'refused', operation: 'connect', status: 429 }],
  [502, '<html>Bad Gateway</html>', { code: 'refused', operation: 'connect', status: 502 }],
  [500, '', { code: 'refused', operation: 'connect', status: 500 }],
];

describe('answerFailure', () => {
  for (const [engine, cases] of Object.entries({ docker28, docker20, podman, unknown })) {
    for (const [status, detail, failure] of cases) {
      it(`${engine}: ${detail.slice(0, 70)}`, () => {
        const read: EngineFailure = answerFailure({ operation: 'connect', status, detail }, subject);
        assert.deepEqual(read, read.code === 'unsupported-api' ? failure : { ...failure, detail });
      });
    }
  }
});
