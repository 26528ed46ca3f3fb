import type { PortRange } from '../model/portRange';
import { bindingsOf } from '../model/bindings';
import { entryAt, integerOf, listAt, stringsIn } from '../model/access';
import { interfaceNamesOf } from '../model/interfaceNames';
import type { Service } from '../model/services';
import type { CompletionContext, Suggestion, WordId } from './items';

/** The forms of `network_mode`, filled in with what there is. */
export function networkModes(context: CompletionContext): readonly Suggestion[] {
  const fixed = (mode: 'host' | 'none' | 'bridge'): Suggestion => ({
    kind: 'value',
    label: mode,
    content: { form: 'string', text: mode },
    about: { code: 'mode', mode, target: '' },
  });
  const shared = otherServices(context)
    .filter((target) => !leansOn(target, context.service?.name, context))
    .map(({ name }): Suggestion => ({
      kind: 'service',
      label: `service:${name}`,
      content: { form: 'string', text: `service:${name}` },
      about: { code: 'mode', mode: 'service', target: name },
    }));
  const containers = (context.live?.containers ?? []).map(({ name }): Suggestion => ({
    kind: 'container',
    label: `container:${name}`,
    content: { form: 'string', text: `container:${name}` },
    about: { code: 'mode', mode: 'container', target: name },
  }));
  const open: Suggestion = {
    kind: 'container',
    label: 'container:',
    content: { form: 'string', text: 'container:', more: true },
    about: { code: 'mode', mode: 'container', target: '' },
  };
  return [fixed('host'), fixed('none'), ...shared, fixed('bridge'), ...(containers.length > 0 ? containers : [open])];
}

/** Whether a service needs another one, so that Compose could not start either first. */
function leansOn(service: Service, name: string | undefined, { project }: CompletionContext): boolean {
  const seen = new Set<string>();
  const open = [service];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === name) {
      return true;
    }
    for (const { target } of next.dependencies) {
      const needed = project.services.get(target);
      if (needed && !seen.has(target)) {
        seen.add(target);
        open.push(needed);
      }
    }
  }
  return false;
}

function otherServices({ project, service }: CompletionContext): readonly Service[] {
  return [...project.services.values()].filter(({ name }) => name !== service?.name);
}

/** Services that can be linked to, those on a common network first. */
export function linkTargets(context: CompletionContext): readonly Suggestion[] {
  const { service, cursor } = context;
  return otherServices(context)
    .filter(({ name }) => !cursor.siblings.some((link) => link.split(':', 1)[0] === name))
    .map((other) => ({ other, shared: [...other.networks].filter((key) => service?.networks.has(key)) }))
    .sort((one, two) => two.shared.length - one.shared.length)
    .map(({ other, shared }) => ({
      kind: 'service',
      label: other.name,
      content: { form: 'string', text: other.name },
      about: { code: 'service', networks: [...other.networks], shared },
    }));
}

export function externalLinkTargets({ live, cursor }: CompletionContext): readonly Suggestion[] {
  return (live?.containers ?? [])
    .filter(({ name }) => !cursor.siblings.includes(name))
    .map(({ name, state }) => ({
      kind: 'container',
      label: name,
      content: { form: 'string', text: name },
      about: { code: 'container', state },
    }));
}

/** Names that others use for the service already, or that it has on its other networks. */
export function aliasNames(context: CompletionContext): readonly Suggestion[] {
  const { project, service, networkKey, cursor } = context;
  if (!service) {
    return [];
  }
  const linked = [...project.services.values()].flatMap(({ value }) =>
    stringsIn(entryAt(value, 'links')?.value).flatMap(({ text = '' }) => {
      const [target, alias] = text.split(':');
      return target === service.name && alias ? [alias] : [];
    }),
  );
  const elsewhere = service.attachments
    .filter(({ network }) => network !== networkKey)
    .flatMap(({ options }) => stringsIn(listAt(options, 'aliases')).flatMap(({ text }) => text ?? []));
  const made = networkKey === undefined ? [] : [`${service.name}.${networkKey}`];
  const from = (
    names: readonly string[],
    source: 'links' | 'other-network' | 'name-and-network',
  ): readonly Suggestion[] =>
    names.map((name) => ({
      kind: 'name',
      label: name,
      content: { form: 'string', text: name },
      about: { code: 'alias', from: source },
    }));
  const all = [...from(linked, 'links'), ...from(elsewhere, 'other-network'), ...from(made, 'name-and-network')];
  return all.filter(
    ({ label }, index) => !cursor.siblings.includes(label) && all.findIndex((other) => other.label === label) === index,
  );
}

/** Ports of services that listen on something known; the port on the host is one that no service of the project has. */
export function publishedPorts(context: CompletionContext): readonly Suggestion[] {
  const { project, service } = context;
  const taken = [...project.services.values()].flatMap((each) => bindingsOf(project, each));
  const [target = '80'] = stringsIn(service && entryAt(service.value, 'expose')?.value).flatMap(
    ({ text }) => text ?? [],
  );
  const host = freePort(Number(target) < 1024 ? 8000 + (Number(target) || 80) : Number(target), taken);
  const item = (published: 'host-only' | 'everywhere' | 'random', label: string, text: string): Suggestion => ({
    kind: 'port',
    label,
    content: { form: 'template', text },
    about: { code: 'port', published },
  });
  return [
    item('host-only', `127.0.0.1:${host}:${target}`, `127.0.0.1:\${1:${host}}:\${2:${target}}`),
    item('everywhere', `${host}:${target}`, `\${1:${host}}:\${2:${target}}`),
    item('random', target, `\${1:${target}}`),
  ];
}

function freePort(from: number, taken: readonly PortRange[]): number {
  let port = from;
  while (taken.some(({ first, last }) => first <= port && port <= last)) {
    port++;
  }
  return port;
}

/** Names of interfaces that the service has not given away yet. */
export function interfaceNames({ project, service, networkKey }: CompletionContext): readonly Suggestion[] {
  const used = new Set(
    interfaceNamesOf(project).flatMap((each) =>
      each.service === service && each.attachment.network !== networkKey ? [each.name] : [],
    ),
  );
  const index = service ? service.attachments.findIndex(({ network }) => network === networkKey) : 0;
  const usual = [`eth${Math.max(index, 0)}`, 'eth0', 'eth1', 'eth2'];
  return words([...new Set(usual)].filter((name) => !used.has(name)).slice(0, 2), 'interface');
}

/** Priorities around those that the other networks of the service have. */
export function priorities(
  key: 'gw_priority' | 'priority',
  { service, networkKey }: CompletionContext,
): readonly Suggestion[] {
  const others = (service?.attachments ?? []).flatMap(({ network, options }) =>
    network === networkKey ? [] : (integerOf(entryAt(options, key)?.value) ?? []),
  );
  const highest = Math.max(0, ...others);
  return [String(highest + 1), '0', ...(key === 'gw_priority' ? ['-1'] : [])].map((text) => ({
    kind: 'value',
    label: text,
    content: { form: 'word', text },
    about: { code: 'word', word: 'priority' },
  }));
}

/** Values that other services of the project have under the same key, then usual ones. */
export function usedValues(key: string, { project, service, cursor }: CompletionContext): readonly Suggestion[] {
  const used = [...project.services.values()].flatMap((each) =>
    each === service ? [] : stringsIn(entryAt(each.value, key)?.value).flatMap(({ text }) => text ?? []),
  );
  return words(
    [...new Set(used)].filter((text) => text !== '' && !cursor.siblings.includes(text)),
    'used-in-file',
  );
}

export function words(texts: readonly string[], word: WordId): readonly Suggestion[] {
  return texts.map((text) => ({
    kind: 'value',
    label: text,
    content: { form: 'string', text },
    about: { code: 'word', word },
  }));
}
