import type { EngineFailure } from '../core/failure';

/** An answer of the engine that says no. */
export interface Refusal {
  readonly operation: string;
  readonly status: number;
  /** The engine's own words. */
  readonly detail: string;
}

/** What the failure should know of the request. */
export interface Subject {
  readonly endpoint: string;
  readonly name?: string;
  readonly driver?: string;
}

type Reading = (refusal: Refusal, subject: Subject) => EngineFailure;

// The engine's status alone says little (a taken address is 403, "not connected" is 500), so its known texts decide,
// those of 20.10, 28 and Podman. In the order they are tried: ports before addresses, containers before networks.
const readings: readonly (readonly [RegExp, Reading])[] = [
  [/client version [\d.]+ is too (new|old)/i, unsupported],
  [/HTTP request to an HTTPS server/i, needsTls],
  [/(not (manually )?attachable)/i, ({ detail }) => ({ code: 'not-attachable', detail })],
  [/not a swarm manager|not (part of|connected to) a swarm/i, ({ detail }) => ({ code: 'needs-swarm', detail })],
  [/pool overlaps|networks have (same bridge name|overlapping)|subnet .*already (used|being used)/i, overlap],
  [/fully subnetted|non-overlapping .*address pool|available predefined network|find free subnet/i, exhausted],
  [/network with name .* already exists|network already exists/i, nameTaken],
  [
    /(plugin|driver) .*not found|find driver or plugin|unsupported (network )?driver|could not resolve driver|looking up .*plugin/i,
    driver,
  ],
  [/has active endpoints|network is being used|has associated containers/i, inUse],
  [/pre-?defined network|only one instance of|default network .*cannot be removed/i, predefined],
  [/(cannot connect|disconnected from) .*host network|host network mode/i, byMode('host')],
  [/private \(none\) mode/i, byMode('none')],
  [/sharing network namespace|shares? (the )?network namespace/i, byMode('container')],
  [/endpoint with name .* already exists|already (attached|connected) to network|is already connected/i, connected],
  [/is not connected to (the )?network/i, ({ detail }) => ({ code: 'not-connected', detail })],
  [/networks with user configured subnets/i, ({ detail }) => ({ code: 'subnet-not-given', detail })],
  [/no available IPv[46] addresses on this network/i, ({ detail }) => ({ code: 'network-full', detail })],
  [/No chain\/target\/match by that name/i, ({ detail }) => ({ code: 'firewall-flushed', detail })],
  [/port is already allocated|external connectivity|bind: address already in use/i, portInUse],
  [/address already in use|address .*already (allocated|in use)|requested ip address .*is already/i, addressInUse],
  [/could not find a network matching network mode/i, homeGone],
  [/no such container|no container with name or id|container \S+ not found/i, noContainer],
  [/network .*not found|no such network|unable to find network/is, noNetwork],
];

/** What an answer of the engine means, by its status and its known texts; `refused` where neither is known. */
export function answerFailure(refusal: Refusal, subject: Subject): EngineFailure {
  const known = readings.find(([pattern]) => pattern.test(refusal.detail));
  return known === undefined ? { code: 'refused', ...refusal } : known[1](refusal, subject);
}

function unsupported({ detail }: Refusal, { endpoint }: Subject): EngineFailure {
  const versions = /client version ([\d.]+) .*?version is ([\d.]+)/is.exec(detail);
  return { code: 'unsupported-api', endpoint, server: versions?.[2] ?? '', needed: versions?.[1] ?? '' };
}

function needsTls({ detail }: Refusal, { endpoint }: Subject): EngineFailure {
  return { code: 'tls', endpoint, cause: 'needs-tls', detail };
}

function overlap({ detail }: Refusal): EngineFailure {
  return { code: 'subnet-overlap', detail };
}

function exhausted({ detail }: Refusal): EngineFailure {
  return { code: 'pools-exhausted', detail };
}

function nameTaken({ detail }: Refusal, { name = '' }: Subject): EngineFailure {
  return { code: 'name-taken', name, detail };
}

function driver({ detail }: Refusal, subject: Subject): EngineFailure {
  return { code: 'driver-unknown', driver: subject.driver ?? '', detail };
}

/** Newer engines name who is attached: `(name:"web" id:"37e4…", …)`. */
function inUse({ detail }: Refusal): EngineFailure {
  const endpoints = [...detail.matchAll(/name:"((?:[^"\\]|\\.)*)"/g)].flatMap(([, name]) => (name ? [name] : []));
  return { code: 'network-in-use', endpoints, detail };
}

function predefined({ detail }: Refusal): EngineFailure {
  return { code: 'predefined-network', detail };
}

function connected({ detail }: Refusal): EngineFailure {
  return { code: 'already-connected', detail };
}

function portInUse({ detail }: Refusal): EngineFailure {
  return { code: 'port-in-use', detail };
}

function addressInUse({ detail }: Refusal): EngineFailure {
  return { code: 'address-in-use', detail };
}

function noContainer({ detail }: Refusal): EngineFailure {
  return { code: 'container-not-found', detail };
}

/** It looks for the network that a container was made in before it connects or starts it. */
function homeGone({ detail }: Refusal): EngineFailure {
  const [, home = ''] = /network mode (.+?): network/i.exec(detail) ?? [];
  return { code: 'home-gone', home, detail };
}

function noNetwork({ detail }: Refusal): EngineFailure {
  return { code: 'network-not-found', detail };
}

function byMode(mode: 'host' | 'none' | 'container' | 'other'): Reading {
  return ({ detail }) => ({ code: 'connect-refused-by-mode', mode, detail });
}
