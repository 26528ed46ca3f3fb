import type { Place } from '../source';
import type { MapValue, ScalarValue, Value } from './values';

/** One published port or range as written. Numbers are inclusive ranges; `published` is absent for a random port. */
export interface PortMapping {
  readonly value: Value;
  readonly hostAddress: PortPart | undefined;
  readonly published: PortPart | undefined;
  readonly target: PortPart;
  readonly protocol: PortPart | undefined;
}

/** A part of a port entry and where it stands. */
export interface PortPart {
  readonly text: string;
  readonly at: Place;
}

/** What is of another type Compose refuses before it looks at ports. */
export function isPortType({ type }: ScalarValue): boolean {
  return type === 'string' || type === 'number';
}

function isText({ type }: ScalarValue): boolean {
  return type === 'string';
}

/** Splits an entry of `ports` into its parts without judging them; undefined where it has none or is not known. */
export function portMapping(value: Value): PortMapping | undefined {
  switch (value.kind) {
    case 'scalar':
      return value.text !== undefined && isPortType(value) ? shortForm(value, value.text) : undefined;
    case 'map':
      return longForm(value);
    case 'list':
      return undefined;
  }
}

/** `[HOST_IP:][PUBLISHED:]TARGET[/PROTOCOL]`; an IPv6 address may stand in brackets. */
function shortForm(value: ScalarValue, text: string): PortMapping {
  const slash = text.lastIndexOf('/');
  const ports = slash < 0 ? text : text.slice(0, slash);
  const targetStart = ports.lastIndexOf(':') + 1;
  const publishedEnd = Math.max(targetStart - 1, 0);
  const bracket = ports.lastIndexOf(']');
  const publishedStart = Math.max(ports.slice(0, publishedEnd).lastIndexOf(':') + 1, bracket + 1);
  const part = (start: number, end: number): PortPart | undefined =>
    start < end ? { text: text.slice(start, end), at: placeInScalar(value, start, end) } : undefined;
  return {
    value,
    hostAddress: part(0, publishedStart - 1),
    published: part(publishedStart, publishedEnd),
    target: part(targetStart, ports.length) ?? { text: '', at: value.node },
    protocol: slash < 0 ? undefined : { text: text.slice(slash + 1), at: placeInScalar(value, slash + 1, text.length) },
  };
}

function longForm(value: MapValue): PortMapping | undefined {
  const part = (key: string, fits: (found: ScalarValue) => boolean): PortPart | undefined => {
    const found = value.entries.get(key)?.value;
    return found?.kind === 'scalar' && found.text !== undefined && fits(found)
      ? { text: found.text, at: found.source === '' ? found.node : placeInScalar(found, 0, found.source.length) }
      : undefined;
  };
  const target = part('target', isPortType);
  return target
    ? {
        value,
        target,
        hostAddress: part('host_ip', isText),
        published: part('published', isPortType),
        protocol: part('protocol', isText),
      }
    : undefined;
}

/** Where a piece of a scalar's text stands; the whole scalar where variables or escapes are in the way. */
export function placeInScalar(value: ScalarValue, start: number, end: number): Place {
  const { node } = value;
  if (node.kind !== 'scalar') {
    return node;
  }
  const quoted = node.style === 'single' || node.style === 'double' ? 1 : 0;
  const from = node.start + quoted;
  const written = node.context.text.slice(from, node.end - quoted);
  if (value.expressions.length > 0 || written !== value.source) {
    return node;
  }
  return { file: node.file, start: from + start, end: from + end };
}

/** By what Compose tells two entries apart when it drops repeated ones. */
export function portKey(port: PortMapping): string {
  const host = port.hostAddress?.text ?? '0.0.0.0';
  return `${host}:${port.published?.text ?? ''}:${port.target.text}/${port.protocol?.text ?? 'tcp'}`;
}
