import type { Place } from '../source';
import { entryAt, keyPlace } from './access';
import { countOf, protocols, readPortRange } from './portRange';
import { isPortType, portMapping } from './ports';
import type { PortMapping } from './ports';
import { textPlace } from './textPlace';
import type { MapValue, ScalarValue, Value } from './values';

export type PortFault =
  /** A number that is not whole. */
  | { readonly code: 'fraction'; readonly text: string }
  | { readonly code: 'no-target' }
  | { readonly code: 'not-a-port'; readonly text: string; readonly side: 'container' | 'host' }
  | { readonly code: 'different-lengths'; readonly published: string; readonly target: string }
  | { readonly code: 'protocol'; readonly text: string }
  /** Of `expose`, which nobody reads. */
  | { readonly code: 'not-exposed'; readonly text: string };

export interface PortFinding {
  readonly fault: PortFault;
  readonly at: Place;
  /** Compose reads the short form itself and hands most of the long form on. */
  readonly refusedBy: 'Compose' | 'the engine' | 'nobody';
}

/** What is wrong with an entry of `ports`, its host address aside; of several faults the one named first. */
export function portFault(value: Value): PortFinding | undefined {
  switch (value.kind) {
    case 'scalar':
      return fractionFault(value) ?? shortFault(value);
    case 'map':
      return longFault(value);
    case 'list':
      return undefined;
  }
}

/** What is wrong with an entry of `expose`. */
export function exposeFault(value: Value): PortFinding | undefined {
  if (value.kind !== 'scalar' || value.text === undefined || !isPortType(value)) {
    return undefined;
  }
  const { text } = value;
  const [ports = '', protocol = ''] = text.split('/');
  const fine = readPortRange(ports) !== undefined && isProtocol(protocol);
  const unread: PortFinding = { fault: { code: 'not-exposed', text }, at: textPlace(value), refusedBy: 'nobody' };
  return fractionFault(value) ?? (fine ? undefined : unread);
}

/** Numbers that YAML reads as floating are not taken, even where they are whole. */
function fractionFault(value: ScalarValue): PortFinding | undefined {
  const { node, type } = value;
  const written = node.kind === 'scalar' ? node.text : '';
  const floating = type === 'number' && !/^[-+]?(0x[\da-f_]+|[\d_ob]+)$/i.test(written);
  return floating
    ? { fault: { code: 'fraction', text: written }, at: textPlace(value), refusedBy: 'Compose' }
    : undefined;
}

function shortFault(value: ScalarValue): PortFinding | undefined {
  const mapping = portMapping(value);
  if (!mapping) {
    return undefined;
  }
  const { target, published, protocol } = mapping;
  const at = textPlace(value);
  const ports = readPortRange(target.text);
  const hostPorts = published && readPortRange(published.text);
  if (target.text === '' || ports?.first === 0) {
    return { fault: { code: 'no-target' }, at, refusedBy: 'Compose' };
  }
  if (!ports) {
    return { fault: { code: 'not-a-port', text: target.text, side: 'container' }, at, refusedBy: 'Compose' };
  }
  if (published && !hostPorts) {
    return { fault: { code: 'not-a-port', text: published.text, side: 'host' }, at, refusedBy: 'Compose' };
  }
  if (published && hostPorts && countOf(ports) > 1 && countOf(ports) !== countOf(hostPorts)) {
    const fault = { code: 'different-lengths', published: published.text, target: target.text } as const;
    return { fault, at, refusedBy: 'Compose' };
  }
  return protocolFault(protocol, 'Compose');
}

function longFault(value: MapValue): PortFinding | undefined {
  const { target, published, protocol } = value.entries.has('target') ? (portMapping(value) ?? {}) : {};
  if (!value.entries.has('target')) {
    const [first] = value.entries.values();
    const entry = entryAt(value, 'published') ?? first;
    return { fault: { code: 'no-target' }, at: entry ? keyPlace(entry) : value.node, refusedBy: 'Compose' };
  }
  for (const key of ['target', 'published']) {
    const part = value.entries.get(key)?.value;
    const fault = part?.kind === 'scalar' ? fractionFault(part) : undefined;
    if (fault) {
      return fault;
    }
  }
  if (target && !isWholeNumber(target.text)) {
    const refusedBy = /^\d+$/.test(target.text) ? 'the engine' : 'Compose';
    return { fault: { code: 'not-a-port', text: target.text, side: 'container' }, at: target.at, refusedBy };
  }
  if (published && published.text !== '' && !readPortRange(published.text)) {
    return {
      fault: { code: 'not-a-port', text: published.text, side: 'host' },
      at: published.at,
      refusedBy: 'the engine',
    };
  }
  return protocolFault(protocol, 'the engine');
}

function isWholeNumber(text: string): boolean {
  return !text.includes('-') && readPortRange(text) !== undefined;
}

function protocolFault(
  protocol: PortMapping['protocol'],
  refusedBy: PortFinding['refusedBy'],
): PortFinding | undefined {
  return protocol && !isProtocol(protocol.text)
    ? { fault: { code: 'protocol', text: protocol.text }, at: protocol.at, refusedBy }
    : undefined;
}

/** In any case; nothing means TCP. */
function isProtocol(text: string): boolean {
  return text === '' || protocols.some((protocol) => protocol === text.toLowerCase());
}
