import type { DriverOption } from '../../core/driverOptions';
import { driverFacts, drivers, findOption, optionsOf } from '../../core/drivers';
import type { CompletionContext, Suggestion } from './items';

/** Drivers that networks can be made with; on a connected engine those that it has. */
export function driverNames({ live }: CompletionContext): readonly Suggestion[] {
  const has = live && new Set(live.engine.networkDrivers);
  const platform = live?.engine.os === 'windows' ? 'windows' : 'linux';
  const known = drivers
    .filter(({ creatable, platform: on }) => creatable && (on === 'any' || on === platform))
    .filter(({ name }) => !has || has.has(name))
    .map(({ name }): Suggestion => ({
      kind: 'driver',
      label: name,
      content: { form: 'string', text: name },
      about: { code: 'driver', driver: name },
    }));
  const plugins = [...(has ?? [])]
    .filter((name) => !driverFacts(name))
    .map((name): Suggestion => ({
      kind: 'driver',
      label: name,
      content: { form: 'string', text: name },
      about: { code: 'driver', driver: 'plugin' },
    }));
  return [...known, ...plugins];
}

/** Options that the driver of the network reads; of every driver where it is not known. */
function readable(level: DriverOption['level'], { network }: CompletionContext): readonly DriverOption[] {
  const driver = network ? network.driver : 'bridge';
  const names = driver === undefined ? ['bridge', 'macvlan', 'ipvlan', 'overlay'] : [driver];
  const options = new Set(names.flatMap((name) => optionsOf(name, level)));
  return [...options].filter(({ instead }) => instead === undefined);
}

export function optionKeys(level: DriverOption['level'], context: CompletionContext): readonly Suggestion[] {
  const own = readable(level, context).filter(({ key }) => !context.cursor.siblings.includes(key));
  // An option of this driver alone is likelier meant than one of every driver.
  return [...own]
    .sort((one, other) => (one.drivers.length === 0 ? 1 : 0) - (other.drivers.length === 0 ? 1 : 0))
    .map((option) => ({
      kind: 'key',
      label: option.key,
      content: { form: 'pair', key: option.key, value: 'text' },
      about: { code: 'option', option },
    }));
}

export function optionValues(level: DriverOption['level'], context: CompletionContext): readonly Suggestion[] {
  const key = context.cursor.path.at(-1) ?? '';
  const driver = context.network ? context.network.driver : 'bridge';
  const option =
    driver === undefined ? readable(level, context).find((each) => each.key === key) : findOption(key, level, driver);
  if (!option) {
    return [];
  }
  return valuesOf(option, context).map((value) => ({
    kind: 'value',
    label: value === '' ? '""' : value,
    content: { form: 'string', text: value },
    about: { code: 'option-value', option, value },
  }));
}

/** Sizes that are met: Ethernet, WireGuard, VXLAN, most clouds, jumbo frames. */
const mtus = ['1450', '1420', '1400', '1280', '9000'];

function valuesOf(option: DriverOption, { networkKey, live, project }: CompletionContext): readonly string[] {
  const { value } = option;
  switch (value.type) {
    case 'boolean':
      return option.default === 'true' ? ['false', 'true'] : ['true', 'false'];
    case 'presence':
      return [''];
    case 'choice':
      return [...value.values].sort((one, other) => Number(one === option.default) - Number(other === option.default));
    case 'integer':
      return value.zero
        ? mtus
        : [...new Set([option.default ?? String(value.min), String(value.min), String(value.max)])];
    case 'address':
      return option.id === 'host-binding' ? ['127.0.0.1', '0.0.0.0', '::1'] : [];
    case 'interface':
      return option.id === 'bridge-name'
        ? [`br-${(networkKey ?? 'net').replace(/[^\w.-]/g, '')}`.slice(0, value.maxLength)]
        : option.id === 'interface-prefix'
          ? ['net', 'eth']
          : ['eth0', 'eth1'];
    case 'parent': {
      const known = (live?.hostInterfaces ?? []).flatMap(({ name, kind }) => (kind === 'other' ? [name] : []));
      const [first = 'eth0'] = known;
      const used = [...project.networks.values()].flatMap(({ options }) => {
        const parent = options.get('parent')?.value;
        return parent?.kind === 'scalar' && parent.text ? [parent.text] : [];
      });
      return [...new Set([...(known.length > 0 ? known : ['eth0']), `${first}.10`])].filter(
        (name) => !used.includes(name),
      );
    }
    case 'list':
      return value.item === 'sysctl'
        ? [
            'net.ipv4.conf.IFNAME.log_martians=1',
            'net.ipv4.conf.IFNAME.forwarding=1',
            'net.ipv6.conf.IFNAME.accept_ra=2',
          ]
        : [];
    case 'integers':
    case 'text':
      return [];
  }
}
