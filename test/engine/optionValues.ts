import type { DriverOption, OptionValue } from '../../src/core/driverOptions';

/** Whether an engine on Linux reads it, and people may set it. */
export function isForPeople({ drivers, internal }: DriverOption): boolean {
  return internal !== true && !drivers.includes('nat');
}

/** Right and wrong values of an option, those at the edges too. `docker0` is there, `nosuch0` is not. */
export function valuesOf(value: OptionValue): readonly [string, ...string[]] {
  switch (value.type) {
    case 'boolean':
      return ['true', 'false', '1', 'yes', 'TRUE', ''];
    case 'presence':
      return ['', 'true', 'false'];
    case 'choice':
      return ['nosuch', '', ...value.values];
    case 'integer':
    case 'integers':
      return ['x', ...[value.min - 1, value.min, value.max, value.max + 1].map(String)];
    case 'address':
      return ['127.0.0.1', '10.1.1.1', '::1', '0.0.0.0', 'x', '10.1.1'];
    case 'interface':
      return [
        ...(['rnd0', 'a-name-too-long-0', 'a/b', 'x y', 'rnd.1', '%', 'lo', 'all'] as const),
        ...['r%d', 'r%d%d', 'r%s', 'thirteen-long%d', 'fourteen-long0%d', 'à', 'r\u2003d'],
      ];
    case 'parent':
      return ['docker0', 'nosuch0', 'docker0.9', 'docker0.5000', 'lo'];
    case 'list':
      return value.item === 'sysctl'
        ? ['net.ipv4.conf.IFNAME.log_martians=1', 'net.ipv4.conf.eth0.log_martians=1', 'kernel.hostname=x']
        : ['docker0', 'a:b', ''];
    case 'text':
      return ['docker0', 'a:b', ''];
  }
}
